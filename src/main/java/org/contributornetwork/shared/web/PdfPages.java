package org.contributornetwork.shared.web;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Documents to print and to keep, made from {@code templates/pdf}: well-formed XHTML in the reader's language becomes a tagged
 * PDF (PDF/UA) with its fonts inside. Nothing is ever fetched, whatever a text that people typed looks like.
 */
@Component
public final class PdfPages {

    /** What XML cannot hold; a text that people typed may. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final ApplicationContext beans;
    private final String stylesheet = new String(file("document.css"), StandardCharsets.UTF_8);
    private final byte[] regular = file("atkinson-hyperlegible-next-regular.ttf");
    private final byte[] bold = file("atkinson-hyperlegible-next-bold.ttf");
    // For what ours has no letters for: other scripts, symbols.
    private final byte[] otherScripts = file("dejavu-sans.ttf");

    PdfPages(MessageSource messages, ApplicationContext beans) {
        this.beans = beans;
        engine.setTemplateEngineMessageSource(messages);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/pdf/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setCacheable(true);
        engine.addTemplateResolver(resolver);
        // It would write to a log of its own, and quote what people typed.
        XRLog.setLoggingEnabled(false);
    }

    /** @param template the name of a file of {@code templates/pdf}, without its ending */
    public byte[] make(String template, Map<String, Object> model) {
        Context context = new Context(LocaleContextHolder.getLocale(), model);
        context.setVariable("language", LocaleContextHolder.getLocale().getLanguage());
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        Document document =
                parsed(NOT_XML.matcher(engine.process(template, context)).replaceAll(""));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(font(regular), "Atkinson", 400, FontStyle.NORMAL, true)
                    .useFont(font(bold), "Atkinson", 700, FontStyle.NORMAL, true)
                    .useFont(font(otherScripts), "DejaVu", 400, FontStyle.NORMAL, true)
                    .useUnicodeBidiSplitter(RightToLeft::new)
                    .useUnicodeBidiReorderer(RightToLeft.REORDERER)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withProducer("contributor-network")
                    .withW3cDocument(document, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** The stylesheet is put in here: a template has none of its own. */
    private Document parsed(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
            Element style = document.createElement("style");
            style.setTextContent(stylesheet);
            document.getElementsByTagName("head").item(0).appendChild(style);
            return document;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("a template of documents is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FSSupplier<InputStream> font(byte[] font) {
        return () -> new ByteArrayInputStream(font);
    }

    private static byte[] file(String name) {
        try {
            return new ClassPathResource("pdf/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.contributornetwork.shared.web;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.springframework.util.FileCopyUtils;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/** Reads templates and writes the fingerprint of the static files into their links: once for each template, not for each page. */
final class FingerprintedTemplateResolver extends SpringResourceTemplateResolver {

    private final String prefix;

    FingerprintedTemplateResolver(SiteAssets assets) {
        this.prefix = assets.prefix();
    }

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            String ownerTemplate,
            String template,
            String resourceName,
            String characterEncoding,
            Map<String, Object> templateResolutionAttributes) {
        return new Fingerprinted(
                super.computeTemplateResource(
                        configuration,
                        ownerTemplate,
                        template,
                        resourceName,
                        characterEncoding,
                        templateResolutionAttributes),
                prefix);
    }

    private record Fingerprinted(ITemplateResource written, String prefix) implements ITemplateResource {

        @Override
        public String getDescription() {
            return written.getDescription();
        }

        @Override
        public String getBaseName() {
            return written.getBaseName();
        }

        @Override
        public boolean exists() {
            return written.exists();
        }

        @Override
        public Reader reader() throws IOException {
            return new StringReader(FileCopyUtils.copyToString(written.reader()).replace(SiteAssets.WRITTEN, prefix));
        }

        @Override
        public ITemplateResource relative(String relativeLocation) {
            return new Fingerprinted(written.relative(relativeLocation), prefix);
        }
    }
}

package org.contributornetwork.security.web;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Our forms carry their hidden field themselves. Spring Security would add a second one to every {@code th:action}, written
 * as XML, which the HTML validator objects to.
 */
@Component
class OneFormSecret implements BeanDefinitionRegistryPostProcessor {

    private static final String ADDS_ITS_OWN = "requestDataValueProcessor";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(ADDS_ITS_OWN)) {
            registry.removeBeanDefinition(ADDS_ITS_OWN);
        }
    }
}

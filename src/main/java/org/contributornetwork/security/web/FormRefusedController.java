package org.contributornetwork.security.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says that a form could not be trusted: sent from elsewhere, too old, or by a browser that keeps no cookie. */
@Controller
class FormRefusedController {

    @RequestMapping("/form-refused")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String explain() {
        return "security/form-refused";
    }
}

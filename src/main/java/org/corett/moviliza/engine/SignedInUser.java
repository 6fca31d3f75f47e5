package org.corett.moviliza.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the engine's web applications who is signed in, with the groups that she has at that moment. */
public class SignedInUser extends ContainerBasedAuthenticationProvider {
    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!SignIn.known(signedIn)) {
            return AuthenticationResult.unsuccessful();
        }
        request.setAttribute(EngineAnswers.PERSON, signedIn.getName());
        AuthenticationResult result = AuthenticationResult.successful(signedIn.getName());
        result.setGroups(SignIn.groupsOf(engine.getIdentityService(), signedIn));
        return result;
    }
}

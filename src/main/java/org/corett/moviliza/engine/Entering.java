package org.corett.moviliza.engine;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** What follows on the sign-in page: the page that was asked for, or why not. */
class Entering extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    private final KnownDevices devices;
    private final ReturnAddress returnTo;
    private final SignInSettings settings;

    Entering(KnownDevices devices, ReturnAddress returnTo, SignInSettings settings) {
        this.devices = devices;
        this.returnTo = returnTo;
        this.settings = settings;
        setRequestCache(returnTo);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval((int) settings.idle().toSeconds());
        devices.remember(response, signedIn.getName());
        returnTo.removeRequest(request, response);
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    /** Says it by the address: a session that holds what went wrong would be a stranger's. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        getRedirectStrategy()
                .sendRedirect(request, response, refused instanceof TooManyTries ? "/entrar?espera" : "/entrar?error");
    }
}

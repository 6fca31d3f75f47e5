package org.corett.moviliza;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says what the windows showed when a browser test failed; a machine elsewhere keeps no pictures. */
final class BrowserWitness implements AfterTestExecutionCallback {
    private static final int LONGEST = 1500;

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            Browser.windows().forEach(BrowserWitness::tell);
        }
    }

    private static void tell(Page window) {
        try {
            String shown = window.innerText("body").replaceAll("\\s*\\n\\s*", " | ");
            System.err.println(window.url() + " showed: " + shown.substring(0, Math.min(LONGEST, shown.length())));
        } catch (PlaywrightException e) {
            System.err.println(window.url() + " could not be read: " + e.getMessage());
        }
    }
}

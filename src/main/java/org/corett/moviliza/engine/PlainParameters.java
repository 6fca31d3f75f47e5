package org.corett.moviliza.engine;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Takes out of every page's parameters the one character that the database cannot hold. */
@ControllerAdvice
class PlainParameters {
    /** Forms are records, which take what they are made of; {@code budget[9]} names nothing of theirs. */
    @InitBinder
    void nothingElse(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @InitBinder
    void withoutNul(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text.replace("\0", ""));
            }
        });
    }
}

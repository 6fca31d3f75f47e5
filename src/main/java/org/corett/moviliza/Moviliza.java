package org.corett.moviliza;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The coalition's work as processes: the program's entry point. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Moviliza {
    public static void main(String[] arguments) {
        SpringApplication.run(Moviliza.class, arguments);
    }
}

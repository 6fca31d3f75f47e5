package org.corett.moviliza.shared;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Time {
    @Bean
    MovableClock clock(@Value("${moviliza.timezone:GMT-6}") ZoneId zone, ApplicationEventPublisher events) {
        return new MovableClock(zone, events);
    }
}

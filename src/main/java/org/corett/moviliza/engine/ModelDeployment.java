package org.corett.moviliza.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, decisions and forms under their paths in the project, the same from a jar and from a checkout, and
 * makes new versions only when one of them changed.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {
    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ModelDeployment(RepositoryService repository, ApplicationContext resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var deployment = repository.createDeployment().name("moviliza").enableDuplicateFiltering(false);
        try {
            for (Resource model : models()) {
                try (InputStream content = model.getInputStream()) {
                    deployment.addInputStream(name(model), content);
                }
            }
            deployment.deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Resource> models() throws IOException {
        return Stream.of(
                        resources.getResources("classpath*:processes/*/*.bpmn"),
                        resources.getResources("classpath*:processes/*/*.dmn"),
                        resources.getResources("classpath*:forms/*/*.form"))
                .flatMap(Stream::of)
                .sorted(Comparator.comparing(ModelDeployment::name))
                .toList();
    }

    private static String name(Resource model) {
        try {
            String path = model.getURL().getPath();
            return path.substring(Math.max(path.lastIndexOf("/processes/"), path.lastIndexOf("/forms/")) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.corett.moviliza.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.ibatis.builder.xml.XMLMapperEntityResolver;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.parsing.XPathParser;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Reads the engine's database statements, and ours, while Spring still reads its configuration.
 *
 * <p>This is a quarter of a start, and needs nothing but the class path. What the engine would do otherwise is
 * {@code ProcessEngineConfigurationImpl.initSqlSessionFactory}, which this follows line by line.
 */
class EngineStatements extends AbstractProcessEnginePlugin
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String NO_PREFIX = "";

    private final FutureTask<Configuration> statements = new FutureTask<>(EngineStatements::read);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Thread reader = new Thread(statements, "engine-statements");
        reader.setDaemon(true);
        reader.start();
        context.getBeanFactory().registerSingleton("engineStatements", this);
    }

    private static Configuration read() throws IOException {
        Properties values = new Properties();
        values.put("prefix", NO_PREFIX);
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(values, NO_PREFIX, DbSqlSessionFactory.POSTGRES);
        try (InputStream mappings =
                Resources.getResourceAsStream(ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE)) {
            Configuration statements = new Configuration();
            statements.setVariables(values);
            for (XNode mapping : new XPathParser(mappings, true, values, new XMLMapperEntityResolver())
                    .evalNodes("/configuration/mappers/mapper")) {
                EngineMapping.read(mapping.getStringAttribute("resource"), statements);
            }
            OwnTaskStatements.addTo(statements);
            return statements;
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Configuration read = awaitStatements();
        read.setDefaultStatementTimeout(engine.getJdbcStatementTimeout());
        if (engine.isJdbcBatchProcessing()) {
            read.setDefaultExecutorType(ExecutorType.BATCH);
        }
        engine.setSqlSessionFactory(new DefaultSqlSessionFactory(read));
    }

    /** Only now does the engine know its transactions. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSqlSessionFactory()
                .getConfiguration()
                .setEnvironment(new Environment("default", engine.getTransactionFactory(), engine.getDataSource()));
    }

    private Configuration awaitStatements() {
        try {
            return statements.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the engine's statements cannot be read", e.getCause());
        }
    }
}

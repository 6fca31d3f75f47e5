package org.corett.moviliza.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.builder.xml.XMLMapperEntityResolver;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.parsing.XPathParser;
import org.apache.ibatis.session.Configuration;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A file of database statements, read by MyBatis, whose elements are found by walking over them.
 *
 * <p>MyBatis looks for each statement's parts by an XPath, for which the JDK builds a second tree around the element
 * every time: a quarter of the reading.
 */
class EngineMapping extends XPathParser {
    private static final Pattern NAMES = Pattern.compile("\\w+(\\|\\w+)*");

    private final Properties values;

    private EngineMapping(InputStream file, Properties values) {
        super(file, true, values, new XMLMapperEntityResolver());
        this.values = values;
    }

    /** Adds the file's statements; raises IOException where there is no such file. */
    static void read(String file, Configuration statements) throws IOException {
        try (InputStream content = Resources.getResourceAsStream(file)) {
            XMLMapperBuilder builder = new XMLMapperBuilder(empty(), statements, file, statements.getSqlFragments());
            // The builder makes its parser itself.
            Field parser = XMLMapperBuilder.class.getDeclaredField("parser");
            parser.setAccessible(true);
            parser.set(builder, new EngineMapping(content, statements.getVariables()));
            builder.parse();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("MyBatis has changed: see EngineMapping", e);
        }
    }

    private static Reader empty() {
        return new StringReader("<!DOCTYPE mapper PUBLIC \"-//mybatis.org//DTD Mapper 3.0//EN\""
                + " \"http://mybatis.org/dtd/mybatis-3-mapper.dtd\"><mapper/>");
    }

    /** Children by their names, in the file's order; any other expression as ever. */
    @Override
    public List<XNode> evalNodes(Object root, String expression) {
        if (!(root instanceof Element parent) || !NAMES.matcher(expression).matches()) {
            return super.evalNodes(root, expression);
        }
        Set<String> names = Set.of(expression.split("\\|"));
        List<XNode> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element && names.contains(child.getNodeName())) {
                found.add(new XNode(this, child, values));
            }
        }
        return found;
    }
}

package huibao.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands; each takes the office in its constructor. */
record CommandFactory(Office office) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Office.class) {
                return type.cast(constructor.newInstance(office));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}

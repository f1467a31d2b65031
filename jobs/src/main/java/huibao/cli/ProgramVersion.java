package huibao.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest; classes run from a folder have none. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"huibao " + text()};
    }

    static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}

package huibao.source;

import huibao.contract.Contract;
import huibao.contract.Contract.ContractRelation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with one CSV per relation: {@code petition_item.csv} and so on. Subfolders and a README are left alone. */
record CsvFolder(Path folder) {
    /** The files in the order of the contract. A file that is of no relation, or missing, is a problem. */
    Map<ContractRelation, Path> files(LoadProblems problems) {
        List<String> names = fileNames(problems);
        for (String name : names) {
            if (relationOf(name) == null && !name.startsWith("README")) {
                problems.add(name, 0, "load.contract.no-relation");
            }
        }
        Map<ContractRelation, Path> files = new LinkedHashMap<>();
        for (ContractRelation relation : Contract.current().relations()) {
            String name = relation.name() + ".csv";
            if (names.contains(name)) {
                files.put(relation, folder.resolve(name));
            } else if (!relation.optional()) {
                problems.add(name, 0, "load.contract.no-file");
            }
        }
        return files;
    }

    private List<String> fileNames(LoadProblems problems) {
        if (!Files.isDirectory(folder)) {
            problems.add("", 0, "load.no-folder", folder);
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static ContractRelation relationOf(String fileName) {
        return fileName.endsWith(".csv")
                ? Contract.current()
                        .find(fileName.substring(0, fileName.length() - ".csv".length()))
                        .orElse(null)
                : null;
    }
}

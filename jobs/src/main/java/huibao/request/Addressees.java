package huibao.request;

import static java.util.Comparator.comparing;

import huibao.lake.run.CodeTables;
import huibao.lake.run.CodeTables.Region;
import java.util.Optional;

/** 主送机关 where the office has set none: whom a paper of a region usually goes to. */
record Addressees(CodeTables codes, String region) {
    /** 上一级信访局. */
    String above() {
        return find(region)
                .flatMap(Region::parent)
                .flatMap(this::find)
                .map(parent -> parent.name() + "信访局")
                .orElse("上级信访局");
    }

    /** Those one level below, and the departments of the region itself. */
    String below() {
        String level = find(region).map(Region::level).orElse("");
        return switch (level) {
            case "country" -> "各省（自治区、直辖市）信访局，中央和国家机关有关部门";
            case "province" -> "各市（州）信访局，省直各有关部门";
            case "city" -> "各县（市、区）信访局，市直各有关单位";
            case "county" -> "各乡镇（街道），" + ownSeat() + "直各有关单位";
            default -> "各村（社区），各有关站所";
        };
    }

    /** 县直, 区直, 市直, 旗直: by the name of the region. */
    private String ownSeat() {
        String name = find(region).map(Region::name).orElse("县");
        String last = name.isEmpty() ? "县" : name.substring(name.length() - 1);
        return "区市旗".contains(last) ? last : "县";
    }

    private Optional<Region> find(String code) {
        return codes.regions().stream().filter(one -> one.code().equals(code)).max(comparing(Region::validFrom));
    }
}

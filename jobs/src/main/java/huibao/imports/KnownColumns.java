package huibao.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Column names that other systems use for columns of the contract: the national exchange layout's, its English twin,
 * Chinese ones, and those of event logs. The first that a table has is proposed.
 */
final class KnownColumns {
    private static final String NAMES =
            """
            petition_item.item_id xfjbh petition_case_no petition_no case_no acceptance_no case_id case:concept:name 信访件编号 信访编号 编号
            petition_item.visit_id pcbh batch_no visit_no 批次号
            petition_item.form xfxs xfxsdm petition_type_code channel case:channel visit_type 信访形式
            petition_item.petitioned_on xfrq petition_date petitiondate startdate case:startdate 信访日期
            petition_item.registered_at djsj register_date registered_at created_at startdate case:startdate 登记时间
            petition_item.registering_level djjgjb register_office_level 登记机构级别
            petition_item.registering_unit djjgdm register_office_code 登记机构代码
            petition_item.region_code wtsddm attribution_area_code problem_area_code area 问题属地代码
            petition_item.authority_level yqclbmjb authority_level 有权处理机关级别
            petition_item.stepwise sfyfzjzf law_in_flag 是否逐级走访
            petition_item.category_code nrfldm content_type_code categoryid category_code 内容分类代码
            petition_item.purpose xfmddm purpose_code 信访目的
            petition_item.persons xfrs petition_man_amount petitionercount petition_count 信访人数
            petition_item.joint_letter lmbz joint_flag 联名标志
            petition_item.initial_here bjgccbz local_first_flag 本机构初次标志
            petition_item.initial_nationwide qgccbz national_first_flag 全国初次标志
            petition_item.repeat_of repeated_id repeat_no 重复信访件编号
            petition_item.judicial sfssbz sue_flag 涉法涉诉标志
            petition_item.counted sfnrtj counted_flag 是否纳入统计
            petition_item.recorded_at rksj storage_date 入库时间
            petition_item.updated_at gxsj update_date updated_at 更新时间
            petition_event.item_id xfjbh petition_case_no case_id case:concept:name 信访件编号
            petition_event.kind blfsdm transact_way_code activity concept:name 办理方式
            petition_event.occurred_at blsj transact_date time time:timestamp timestamp 办理时间
            petition_event.unit_code qxdm to_office_code department org:group 去向代码
            petition_event.due_on xbjzsj deadline_date 限办截止时间
            region.region_code qhdm area_code 区划代码
            region.parent_code sjqhdm parent_area_code 上级区划代码
            region.name qhmc area_name 区划名称
            region.level qhjb area_level 区划级别
            region.valid_from yxqs valid_from 有效期起
            region.valid_to yxqz valid_to 有效期止
            unit.unit_code jgdm office_code 机构代码
            unit.name jgmc office_name 机构名称
            unit.region_code qhdm area_code 区划代码
            unit.kind jglbdm office_type_code 机构类别
            unit.valid_from yxqs valid_from 有效期起
            unit.valid_to yxqz valid_to 有效期止
            category.category_code nrfldm content_type_code 分类代码
            category.parent_code sjfldm parent_type_code 上级分类
            category.name nrflmc content_type_name 分类名称
            category.level fljb type_level 级次
            category.scheme flbb scheme 分类版本
            """;

    private static final Map<String, List<String>> KNOWN = read();

    private KnownColumns() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> known = new LinkedHashMap<>();
        NAMES.lines().forEach(line -> {
            List<String> words = List.of(line.strip().split(" "));
            known.put(words.get(0), words.subList(1, words.size()));
        });
        return known;
    }

    /** The column of a table that is likely to hold a column of the contract. */
    static Optional<String> find(String relation, String column, Map<String, String> columns) {
        for (String name : KNOWN.getOrDefault(relation + "." + column, List.of())) {
            for (String found : columns.keySet()) {
                if (found.toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }
}

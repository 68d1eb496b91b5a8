//! Headers that other tools use, folded as [`super::text::fold`] does, without units in brackets and without `_ - . : /`.
//! Where each was seen: shared metrics-fields and field-facts; English ones are the plain words.

use super::sheet::{IgnoredBecause, Meaning};
use crate::domain::figures::FigureField;

const FIELDS: [(FigureField, &str); 12] = [
    (
        FigureField::Members,
        "客群成员总数 群人数 群成员总数 群成员数 当前群成员数 当前群人数 总人数 成员总数 \
         客户群总人数 截至当天客户群总人数 当日群人数 群总人数 社群人数 社群总人数 membertotal \
         members totalmembers membercount groupmembers",
    ),
    (
        FigureField::Joined,
        "新增客群成员数 进群 入群 进群人数 入群人数 进群数 入群数 新增成员数 新增成员 新增人数 \
         新增群成员数 新增群人数 客户群新增群人数 当日入群 当日进群 当日入群人数 今日入群 \
         newmembercnt joined joins newmembers membersjoined",
    ),
    (
        FigureField::Left,
        "流失客群成员数 退群 流失 退群人数 退群数 退群成员数 流失人数 流失成员数 当日退群 \
         当日退群人数 今日退群 left leaves leavers membersleft lostmembers",
    ),
    (
        FigureField::Active,
        "发送消息群成员数 发言人数 发言成员数 活跃人数 活跃成员数 发过消息的群成员数 memberhasmsg \
         active activemembers",
    ),
    (
        FigureField::Messages,
        "群聊消息数 消息数 消息总数 群消息数 客户群消息总数 截至当天客户群消息总数 发言条数 \
         msgtotal messages messagecount",
    ),
    (
        FigureField::Buyers,
        "购买人数 成交人数 下单人数 支付人数 付款人数 buyers buyercount",
    ),
    (
        FigureField::Orders,
        "订单 订单数 订单量 成交单数 成交订单数 orders ordercount",
    ),
    (
        FigureField::Revenue,
        "成交额 gmv 销售额 成交金额 销售金额 支付金额 订单金额 营业额 revenue sales salesamount",
    ),
    (
        FigureField::Groups,
        "客群总数 群聊总数 客户群总数 客户群总数量 截至当天客户群总数量 群总数 群数 群数量 \
         chattotal groups totalgroups groupcount",
    ),
    (
        FigureField::GroupsNew,
        "新增客群数 新增群数 新增群聊数 新增客户群数 新增客户群数量 newchatcnt newgroups",
    ),
    (
        FigureField::GroupsDissolved,
        "解散客群数 解散群数 解散群聊数 dissolvedgroups groupsdissolved",
    ),
    (
        FigureField::GroupsActive,
        "活跃群数 有消息的群数 截至当天有发过消息的客户群数量 chathasmsg activegroups",
    ),
];

const OTHERS: [(Meaning, &str); 11] = [
    (Meaning::Date, "日期 时间 统计日期 统计时间 数据日期 date day stattime"),
    (Meaning::Owner, "群主 群主姓名 群主名称 owner groupowner"),
    (
        Meaning::GroupName,
        "客户群名称 群名称 群名 群聊名称 社群名称 客群名称 group groupname chatname",
    ),
    (Meaning::Ignored(IgnoredBecause::Tag), "群标签 标签 tags tag"),
    (
        Meaning::Ignored(IgnoredBecause::CreationTime),
        "创群时间 建群时间 创建时间 群创建时间 createdat createtime",
    ),
    (
        Meaning::Ignored(IgnoredBecause::Identifier),
        "群id 客户群id chatid groupid",
    ),
    (Meaning::Ignored(IgnoredBecause::EducationOnly), "migratetraineechatcnt"),
    (
        Meaning::Ignored(IgnoredBecause::Computed),
        "净增 净增人数 净增成员数 退群率 流失率 活跃率 客单价 netgrowth",
    ),
    (Meaning::Ignored(IgnoredBecause::RowNumber), "序号 编号 no #"),
    (Meaning::Ignored(IgnoredBecause::Remark), "备注 说明 remark note notes"),
    (Meaning::Ignored(IgnoredBecause::Weekday), "星期 星期几 周几 weekday"),
];

/// Names stand apart by blanks, which no folded header contains.
fn has(names: &str, folded: &str) -> bool {
    names.split_ascii_whitespace().any(|name| name == folded)
}

/// What a folded header means.
pub fn meaning_of(folded: &str) -> Meaning {
    let field = FIELDS
        .iter()
        .find(|(_, names)| has(names, folded))
        .map(|(field, _)| Meaning::Field(*field));
    let other = || {
        OTHERS
            .iter()
            .find(|(_, names)| has(names, folded))
            .map(|(meaning, _)| *meaning)
    };
    field.or_else(other).unwrap_or(Meaning::Unknown)
}

/// Words that mark a row as a sum or a mean of the others.
pub const TOTALS: [&str; 14] = [
    "合计",
    "总计",
    "小计",
    "总和",
    "汇总",
    "平均",
    "均值",
    "平均值",
    "total",
    "grandtotal",
    "subtotal",
    "sum",
    "average",
    "avg",
];

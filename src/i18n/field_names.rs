//! Names of the plan's fields, for lists of changes.

messages! {
    store_name { zh: "店名", en: "Store name" }
    trade { zh: "行业", en: "Trade" }
    role { zh: "门店或总部", en: "Store or headquarters" }
    city { zh: "城市", en: "City" }
    purchase_rhythm { zh: "购买频率", en: "Purchase rhythm" }
    host_name { zh: "群主署名", en: "Host's name" }
    time_zone { zh: "时区", en: "Time zone" }
    name { zh: "名称", en: "Name" }
    kind { zh: "类型", en: "Kind" }
    mode { zh: "模式", en: "Mode" }
    platform { zh: "平台", en: "Platform" }
    owner { zh: "负责人", en: "Owner" }
    start { zh: "开始日期", en: "Start" }
    end { zh: "结束日期", en: "End" }
    welcome { zh: "欢迎语", en: "Welcome words" }
    rule { zh: "群规", en: "Rule" }
    member_role { zh: "角色", en: "Role" }
    check { zh: "检查项", en: "Check" }
    closed_on { zh: "结束服务日", en: "Closed on" }
    deleted_at { zh: "放进回收站", en: "In the trash since" }
    goal { zh: "定位·目标", en: "Positioning: goal" }
    life { zh: "定位·周期", en: "Positioning: life" }
    audience { zh: "定位·人群", en: "Positioning: audience" }
    content { zh: "定位·内容", en: "Positioning: content" }
    service { zh: "定位·服务", en: "Positioning: service" }
    monetisation { zh: "定位·变现", en: "Positioning: earnings" }
    playbook { zh: "剧本", en: "Playbook" }
    left_out { zh: "不发的内容", en: "Left out" }
    time { zh: "发送时间", en: "Time of day" }
    state { zh: "状态", en: "State" }
    reason { zh: "跳过的原因", en: "Reason for skipping" }
    moved_to { zh: "改到", en: "Moved to" }
    words { zh: "话术", en: "Words" }
    members { zh: "群人数", en: "Members" }
    joined { zh: "入群", en: "Joined" }
    left { zh: "退群", en: "Left" }
    active { zh: "活跃人数", en: "Active" }
    messages { zh: "消息数", en: "Messages" }
    buyers { zh: "购买人数", en: "Buyers" }
    orders { zh: "订单", en: "Orders" }
    revenue { zh: "销售额", en: "Revenue" }
    group_count { zh: "群数", en: "Groups" }
    groups_new { zh: "新建群", en: "New groups" }
    groups_dissolved { zh: "解散群", en: "Dissolved groups" }
    groups_active { zh: "活跃群", en: "Active groups" }
    place_in_list { zh: "在列表中的位置", en: "Place in the list" }
    yes { zh: "是", en: "yes" }
    no { zh: "否", en: "no" }
    state_open { zh: "未发", en: "open" }
    state_done { zh: "已发", en: "done" }
    state_skipped { zh: "已跳过", en: "skipped" }
}

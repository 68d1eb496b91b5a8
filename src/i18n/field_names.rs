//! Names of the plan's fields, for lists of changes.

messages! {
    store_name { zh: "店名", en: "Store name" }
    trade { zh: "行业", en: "Trade" }
    role { zh: "门店或总部", en: "Store or headquarters" }
    city { zh: "城市", en: "City" }
    purchase_rhythm { zh: "购买频率", en: "Purchase rhythm" }
    host_name { zh: "群主署名", en: "Host's name" }
    time_zone { zh: "时区", en: "Time zone" }
    number { zh: "内部编号", en: "Internal number" }
    group { zh: "所属的群", en: "Its group" }
    name { zh: "名称", en: "Name" }
    kind { zh: "类型", en: "Kind" }
    mode { zh: "模式", en: "Mode" }
    platform { zh: "平台", en: "Platform" }
    owner { zh: "负责人", en: "Owner" }
    start { zh: "开始日期", en: "Start" }
    end { zh: "结束日期", en: "End" }
    welcome { zh: "欢迎语", en: "Welcome words" }
    rule { zh: "群规", en: "Rule" }
    member_role { zh: "分工", en: "Role" }
    check { zh: "检查项", en: "Check" }
    accepted { zh: "接受的提醒", en: "Accepted finding" }
    mass_send_limit { zh: "企业微信群发额度", en: "WeCom mass-send quota" }
    closed_on { zh: "结束服务日", en: "Closed on" }
    deleted_at { zh: "放进回收站", en: "In the trash since" }
    member_gain { zh: "群友得到什么", en: "What members gain" }
    operator_gain { zh: "你得到什么", en: "What you gain" }
    carrier_of_return { zh: "靠什么回到你这里", en: "How the value returns" }
    core_goal { zh: "核心目标", en: "Core goal" }
    core_goal_reached_on { zh: "核心目标达到的日子", en: "Core goal reached on" }
    stage_goal { zh: "阶段目标", en: "Stage goal" }
    day_of_group { zh: "第几天", en: "On day" }
    last_day { zh: "服务到哪天", en: "Last day of service" }
    ending { zh: "到期以后", en: "After the end" }
    transform_into { zh: "转成什么群", en: "Into which group" }
    lever { zh: "靠什么活得久", en: "What prolongs its life" }
    age { zh: "人群·年龄", en: "Audience: age" }
    gender { zh: "人群·性别", en: "Audience: gender" }
    occupation { zh: "人群·职业", en: "Audience: occupation" }
    audience_city { zh: "人群·地方", en: "Audience: place" }
    income { zh: "人群·收入", en: "Audience: income" }
    interests { zh: "人群·兴趣", en: "Audience: interests" }
    education { zh: "人群·学历", en: "Audience: education" }
    unwanted { zh: "不要哪些人", en: "Who is not wanted" }
    gathers_at { zh: "他们聚在哪里", en: "Where they gather" }
    screening { zh: "进群前怎么筛选", en: "Screening before joining" }
    joining { zh: "怎么进群", en: "How members join" }
    theme { zh: "主题", en: "Theme" }
    tone { zh: "说话的样子", en: "Tone" }
    content_form { zh: "内容形式", en: "Form of content" }
    promise { zh: "服务承诺", en: "Service promise" }
    service { zh: "用什么服务", en: "Served with" }
    way_of_earning { zh: "靠什么变现", en: "Road to earnings" }
    profit_model { zh: "怎么赚钱", en: "How it earns" }
    product_name { zh: "产品名称", en: "Product" }
    product_tier { zh: "产品档次", en: "Product tier" }
    price { zh: "产品价格", en: "Price" }
    playbook { zh: "剧本", en: "Playbook" }
    playbook_content { zh: "剧本内容", en: "The playbook's content" }
    left_out { zh: "不发的内容", en: "Left out" }
    time { zh: "发送时间", en: "Time of day" }
    state { zh: "状态", en: "State" }
    reason { zh: "跳过的原因", en: "Reason for skipping" }
    moved_to { zh: "改到", en: "Moved to" }
    words { zh: "话术", en: "Words" }
    title { zh: "标题", en: "Title" }
    repeats { zh: "怎么重复", en: "Repeats" }
    channel { zh: "发到哪里", en: "Channel" }
    basket { zh: "内容篮子", en: "Basket" }
    intent { zh: "为了什么", en: "What it is for" }
    sent_by { zh: "谁来发", en: "Who sends it" }
    about { zh: "做什么用", en: "What it is for" }
    length_days { zh: "一共几天", en: "Length in days" }
    event_day { zh: "正日子是第几天", en: "Day it is all about" }
    warning { zh: "用之前的提醒", en: "Warning before use" }
    fitting_kind { zh: "适合的群", en: "Fits" }
    item { zh: "内容", en: "Post" }
    day_of_playbook { zh: "第几天", en: "On day" }
    every_days { zh: "每几天一次", en: "Every how many days" }
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
    something_else { zh: "其他内容", en: "Something else" }
    some_post { zh: "一条内容", en: "a post" }
    some_playbook { zh: "另一份剧本", en: "another playbook" }
    some_content { zh: "（有内容）", en: "(set)" }
    some_place { zh: "另一处", en: "another place" }
    yes { zh: "是", en: "yes" }
    no { zh: "否", en: "no" }
}

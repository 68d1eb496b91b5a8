//! Words of playbooks of one's own: making one, changing it, using it, passing it on.

messages! {
    unnamed { zh: "没有名字的排期", en: "A playbook without a name" }
    new_name { zh: "我的排期", en: "My playbook" }
    copy_name(title: &str) { zh: format!("{title}（我的）"), en: format!("{title} (mine)") }
    own_heading { zh: "自己的排期", en: "Playbooks of your own" }
    bundled_heading { zh: "现成的排期", en: "Ready-made playbooks" }
    make_one { zh: "自己做一份", en: "Make one of your own" }
    made(name: &str) { zh: format!("已建好：{name}"), en: format!("Made: {name}") }
    edit_a_copy { zh: "改成自己的", en: "Edit a copy" }
    edit_a_copy_about {
        zh: "照这份抄一份，话术、时间、内容都能改，原来的这份不动。",
        en: "Makes a copy in which words, times and posts can be changed; this one stays as it is."
    }
    keep_as_own(name: &str) { zh: format!("把“{name}”存成自己的排期"), en: format!("Keep “{name}” as a playbook of your own") }
    keep { zh: "存成自己的", en: "Keep as my own" }
    edit { zh: "修改", en: "Change it" }
    own_mark { zh: "自己的", en: "Your own" }
    pass_on { zh: "存成文件给别人", en: "Save as a file to pass on" }
    pass_on_about {
        zh: "文件里只有这份排期，没有店铺资料、社群和数据。对方在“分享与备份”里打开就能用。",
        en: "The file holds this playbook only: no store card, no groups, no figures. Whoever gets it opens it under “Share and back up”."
    }
    delete { zh: "删除这份排期", en: "Delete this playbook" }
    deleted(name: &str) { zh: format!("已删除：{name}"), en: format!("Deleted: {name}") }
    kind_in_trash { zh: "自己的排期", en: "A playbook of your own" }
    gone { zh: "这份排期不在了", en: "This playbook is gone" }
    gone_text { zh: "它可能进了回收站，30 天内可以放回来。", en: "It may be in the trash, where it can be put back within 30 days." }
    to_trash { zh: "看回收站", en: "See the trash" }
    pinned_note {
        zh: "已经在用的群不会跟着变：它们用的是排进去那天的样子。想用新的，在群的排期里停掉旧的，再排一次。",
        en: "Groups that run it already do not change: they keep it as it was when it was added. To use the new one there, stop the old one on the group's schedule and add this again."
    }

    edit_title { zh: "修改排期", en: "Change the playbook" }
    name { zh: "名称", en: "Name" }
    about { zh: "做什么用", en: "What it is for" }
    length { zh: "到什么时候", en: "How long" }
    ends { zh: "到天数就结束", en: "Ends after some days" }
    endless { zh: "一直继续", en: "Goes on without an end" }
    endless_about {
        zh: "每条内容自己写明每几天发一次；不重复的只发一次。",
        en: "Each post says by itself after how many days it comes again; one that does not repeat comes once."
    }
    days { zh: "一共几天", en: "How many days" }
    days_refused { zh: "请填 1 到 366 的整数。更长的，选“一直继续”。", en: "A whole number from 1 to 366. For longer, choose “Goes on without an end”." }
    event_day { zh: "正日子是第几天（没有就不填）", en: "Which day it is all about (empty for none)" }
    kinds { zh: "适合哪些群（不选就是都行）", en: "Groups it fits (none chosen: all)" }
    finished { zh: "改好了", en: "Done" }
    basics { zh: "名称、天数、适合的群", en: "Name, length, groups it fits" }

    items { zh: "里面的内容", en: "Its posts" }
    no_items { zh: "还没有内容。加第一条吧。", en: "No posts yet. Add the first one." }
    add_item { zh: "加一条内容", en: "Add a post" }
    too_many(most: usize) {
        zh: format!("一份排期最多 {most} 条。多的请另做一份。"),
        en: format!("A playbook has at most {most} posts. Make a second one for more.")
    }
    nothing_written { zh: "还没写，不会发", en: "Nothing written: will not be sent" }
    beyond_end(day: u32, days: u32) {
        zh: format!("排在第 {day} 天，可排期只有 {days} 天，发不出来。"),
        en: format!("It stands on day {day}, but the playbook has {days} days: it will not be sent.")
    }
    every(days: u32) { zh: if days == 1 { "每天".to_owned() } else { format!("每 {days} 天") }, en: if days == 1 { "every day".to_owned() } else { format!("every {days} days") } }
    item_title { zh: "修改内容", en: "Change a post" }
    new_item { zh: "新内容", en: "New post" }
    day { zh: "第几天", en: "On day" }
    day_refused { zh: "请填 1 到 366 的整数", en: "A whole number from 1 to 366" }
    repeats { zh: "每几天再发一次（不填就只发一次）", en: "Again every how many days (empty: only once)" }
    checks { zh: "发之前检查什么", en: "What to check before sending" }
    check(number: usize) { zh: format!("检查 {number}"), en: format!("Check {number}") }
    add_check { zh: "加一条检查", en: "Add a check" }
    remove_check(number: usize) { zh: format!("删掉检查 {number}"), en: format!("Remove check {number}") }
    duplicate { zh: "再来一条一样的", en: "Duplicate" }
    duplicated { zh: "已照样加了一条，现在改的是新的这条", en: "Duplicated; this is the new one" }
    delete_item { zh: "删掉这条", en: "Delete this post" }
    item_deleted(title: &str) { zh: format!("已删掉：{title}"), en: format!("Deleted: {title}") }
    item_gone { zh: "这条内容不在了", en: "This post is gone" }
    item_gone_text { zh: "它可能被删掉了；在“更多 → 改动记录”里可以撤销。", en: "It may have been deleted; More → History takes that back." }
    back_to_playbook { zh: "回到排期", en: "Back to the playbook" }
    nothing_to_use { zh: "里面还没有写好的内容，先加一条再用。", en: "Nothing is written in it yet. Add a post before using it." }

    file_saved(name: &str) { zh: format!("已下载 {name}"), en: format!("Saved {name}") }
    file_copied {
        zh: "这里不能下载文件，已把排期复制成文字，发给对方粘贴就能用",
        en: "Files cannot be saved here, so the playbook was copied as text; the other one can paste it"
    }
    file_failed {
        zh: "没能存下来。请换个浏览器打开再试。",
        en: "It could not be saved. Please open this in another browser and try again."
    }
    form_playbooks { zh: "自己的排期", en: "Playbooks of your own" }
    form_playbooks_about { zh: "只有勾选的排期，没有店铺资料、社群和数据。", en: "Only the playbooks ticked: no store card, no groups, no figures." }
    which { zh: "哪些排期", en: "Which playbooks" }
    file_of_playbooks {
        zh: "这份文件里是别人做的排期，打开后在资料库的“自己的排期”里。店铺、社群和数据都不动。",
        en: "This file holds playbooks somebody made. Opened, they stand in the library under “Playbooks of your own”. Your store, groups and figures stay as they are."
    }
}

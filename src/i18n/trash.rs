//! Words of the trash.

messages! {
    title { zh: "回收站", en: "Trash" }
    more_about { zh: "删掉的社群和排期，30 天内都能放回来", en: "Deleted groups and schedules; put them back within 30 days" }
    about {
        zh: "删掉的东西在这里留 30 天。放回来时，它的排期、发文记录和数据都还在。",
        en: "What was deleted stays here for 30 days. Put back, it has its schedules, records of posts and figures again."
    }
    empty_title { zh: "回收站是空的", en: "The trash is empty" }
    empty_text { zh: "删掉社群或停掉排期后，30 天内都能从这里放回来。", en: "Delete a group or stop a schedule, and for 30 days it can be put back from here." }
    group { zh: "社群", en: "Group" }
    run_of(group: &str) { zh: format!("“{group}”的排期"), en: format!("Schedule of “{group}”") }
    deleted_on(day: &str, days_left: i64) {
        zh: format!("{day}删除，还留 {days_left} 天"),
        en: if days_left == 1 {
            format!("Deleted {day}, offered for 1 more day")
        } else {
            format!("Deleted {day}, offered for {days_left} more days")
        }
    }
}

//! P7: how the group earns, and the product behind it with its price, exact to the fen.

use super::super::{
    card::{use_card, words},
    fields::{GroupOne, GroupSeveral, GroupText, place},
};
use crate::{
    domain::positioning::{Monetisation, ProductTier, ProfitModel},
    i18n::{groups, terms},
    ui::{field::ValueField, language::say},
};
use leptos::prelude::*;

const TIERS: &[ProductTier] = &[
    ProductTier::None,
    ProductTier::Lead,
    ProductTier::Trial,
    ProductTier::FullPrice,
    ProductTier::Higher,
];
/// A hundred million yuan: what costs more is a slip of the finger.
const HIGHEST_PRICE_FEN: i64 = 10_000_000_000;

#[component]
pub fn MonetisationStep() -> impl IntoView {
    view! {
        <GroupSeveral
            legend=groups::ways
            place=place!(positioning.monetisation.ways)
            all=Monetisation::ALL
            term=terms::monetisation
        />
        <GroupSeveral
            legend=groups::profit_models
            place=place!(positioning.monetisation.profit_models)
            all=ProfitModel::ALL
            term=terms::profit_model
        />
        <Fits />
        <h3>{say(groups::product)}</h3>
        <GroupText label=groups::product_name place=place!(positioning.monetisation.product.name) />
        <GroupOne
            legend=groups::product_tier
            place=place!(positioning.monetisation.product.tier)
            all=TIERS
            term=terms::product_tier
        />
        <Price />
    }
}

/// To what the chosen profit models fit.
#[component]
fn Fits() -> impl IntoView {
    let card = use_card();
    let chosen = card.memo(|group| group.positioning.monetisation.profit_models.clone());
    let line = move |model: &ProfitModel| {
        let language = card.language();
        let name = terms::profit_model(language, *model);
        let fit = groups::fits(language, name, terms::profit_model_fit(language, *model));
        view! { <li class="help">{fit}</li> }
    };
    view! { <ul>{move || chosen.with(|chosen| chosen.iter().map(line).collect_view())}</ul> }
}

#[component]
fn Price() -> impl IntoView {
    let card = use_card();
    let price = card.memo(|group| group.positioning.monetisation.product.price_fen);
    let value = Signal::derive(move || price.get().map(yuan_of).unwrap_or_default());
    let save = move |typed: String| {
        let price = if typed.trim().is_empty() {
            Some(None)
        } else {
            fen_of(&typed).map(Some)
        };
        if let Some(price) = price {
            card.change(|group| group.positioning.monetisation.product.price_fen = price);
        }
        price.is_some()
    };
    view! {
        <ValueField
            label=words(groups::price)
            value=value
            on_change=save
            input_mode="decimal"
            error=words(groups::price_refused)
        />
    }
}

/// `19.90` for 1990 fen, `99` for 9900.
fn yuan_of(fen: i64) -> String {
    match (fen / 100, fen % 100) {
        (yuan, 0) => yuan.to_string(),
        (yuan, rest) => format!("{yuan}.{:02}", rest.abs()),
    }
}

/// Fen of an amount in yuan, digit by digit and so exact: `99`, `1,299.5`, `￥19.90`, `１９元`. `None` for anything else.
fn fen_of(typed: &str) -> Option<i64> {
    let plain: String = typed.trim().chars().map(half_width).collect();
    let plain = plain.trim_start_matches(['¥', '元']).trim_end_matches('元').trim();
    let plain = plain.replace(',', "");
    let (yuan, rest) = plain.split_once('.').unwrap_or((&plain, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(yuan) || !is_digits(rest) || rest.len() > 2 {
        return None;
    }
    let tens = if rest.len() == 1 { 10 } else { 1 };
    let fen = yuan
        .parse::<i64>()
        .ok()?
        .checked_mul(100)?
        .checked_add(rest.parse::<i64>().ok()? * tens)?;
    (fen <= HIGHEST_PRICE_FEN).then_some(fen)
}

/// Full-width digits and signs, as Chinese keyboards write them.
fn half_width(sign: char) -> char {
    match sign {
        '￥' => '¥',
        '。' => '.',
        '！'..='～' => char::from_u32(u32::from(sign) - 0xFEE0).unwrap_or(sign),
        _ => sign,
    }
}

//! Composition: a letter and a combining mark that also exist as one character.

use crate::gsm7;

/// The character composed of a letter and a mark, if it is GSM-7.
pub(super) fn compose(base: char, mark: char) -> Option<&'static str> {
    let is_gsm7 = |letter: &&str| letter.chars().all(|c| gsm7::septets(c).is_some());
    compose_any(base, mark).filter(is_gsm7)
}

/// The character composed of a letter and a mark, in the Latin, Greek, Cyrillic and Arabic scripts.
pub(super) fn compose_any(base: char, mark: char) -> Option<&'static str> {
    let mark = match mark {
        // These two marks are duplicates of U+0300 and U+0301.
        '\u{340}' => '\u{300}',
        '\u{341}' => '\u{301}',
        '\u{300}'..='\u{331}' | '\u{653}'..='\u{655}' => mark,
        _ => return None,
    };
    let (_, letters) = LETTERS.iter().find(|(of, _)| *of == mark)?;
    let mut characters = letters.char_indices();
    while let (Some((_, of)), Some((at, letter))) = (characters.next(), characters.next()) {
        if of == base {
            return letters.get(at..at + letter.len_utf8());
        }
    }
    None
}

/// Canonical composition (Unicode 16.0, chapter 3.11). For each mark: pairs of a letter and the
/// composed character.
#[rustfmt::skip]
const LETTERS: &[(char, &str)] = &[
    ('\u{300}', concat!(
        "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳÂẦÊỀÔỒÜǛâầêềôồüǜĂẰăằĒḔēḕŌṐōṑƠỜơờƯỪưừЕЀИЍ",
        "еѐиѝ",
    )),
    ('\u{301}', concat!(
        "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźÂẤÅǺ",
        "ÆǼÇḈÊẾÏḮÔỐÕṌØǾÜǗâấåǻæǽçḉêếïḯôốõṍøǿüǘĂẮăắĒḖēḗŌṒōṓŨṸũṹƠỚơớƯỨưứΑΆΕΈΗΉΙΊΟΌΥΎ",
        "ΩΏαάεέηήιίοόυύωώϊΐϋΰГЃКЌгѓкќ",
    )),
    ('\u{302}', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑẠẬạậẸỆẹệỌỘọộ"),
    ('\u{303}', "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ"),
    ('\u{304}', concat!(
        "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳÄǞÆǢÕȬÖȪÜǕäǟæǣõȭöȫüǖǪǬǫǭȦǠȧǡȮȰȯȱИӢУӮиӣуӯḶḸḷḹ",
        "ṚṜṛṝ",
    )),
    ('\u{306}', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭȨḜȩḝАӐЕӖЖӁИЙУЎаӑеӗжӂийуўẠẶạặ"),
    ('\u{307}', concat!(
        "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇ",
        "xẋyẏzżŚṤśṥŠṦšṧſẛṢṨṣṩ",
    )),
    ('\u{308}', concat!(
        "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿÕṎõṏŪṺūṻΙΪΥΫιϊυϋІЇАӒЕЁЖӜЗӞИӤОӦУӰЧӴ",
        "ЫӸЭӬаӓеёжӝзӟиӥоӧуӱчӵыӹэӭіїӘӚәӛӨӪөӫ",
    )),
    ('\u{309}', "AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử"),
    ('\u{30A}', "AÅUŮaåuůwẘyẙ"),
    ('\u{30B}', "OŐUŰoőuűУӲуӳ"),
    ('\u{30C}', concat!(
        "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžÜǙüǚƷǮ",
        "ʒǯ",
    )),
    ('\u{30F}', "AȀEȄIȈOȌRȐUȔaȁeȅiȉoȍrȑuȕѴѶѵѷ"),
    ('\u{311}', "AȂEȆIȊOȎRȒUȖaȃeȇiȋoȏrȓuȗ"),
    ('\u{31B}', "OƠUƯoơuư"),
    ('\u{323}', concat!(
        "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉ",
        "yỵzẓƠỢơợƯỰưự",
    )),
    ('\u{324}', "UṲuṳ"),
    ('\u{325}', "AḀaḁ"),
    ('\u{326}', "SȘTȚsștț"),
    ('\u{327}', "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ"),
    ('\u{328}', "AĄEĘIĮOǪUŲaąeęiįoǫuų"),
    ('\u{32D}', "DḒEḘLḼNṊTṰUṶdḓeḙlḽnṋtṱuṷ"),
    ('\u{32E}', "HḪhḫ"),
    ('\u{330}', "EḚIḬUṴeḛiḭuṵ"),
    ('\u{331}', "BḆDḎKḴLḺNṈRṞTṮZẔbḇdḏhẖkḵlḻnṉrṟtṯzẕ"),
    ('\u{653}', "اآ"),
    ('\u{654}', "اأوؤيئہۂےۓەۀ"),
    ('\u{655}', "اإ"),
];

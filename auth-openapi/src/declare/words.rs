//! English and Rust spellings of the names in a document.

/// Words that are one, whatever capitals are in them.
const WHOLE: [(&str, &str); 12] = [
    ("GitHub", "Github"),
    ("GitLab", "Gitlab"),
    ("LinkedIn", "Linkedin"),
    ("PayPal", "Paypal"),
    ("YouTube", "Youtube"),
    ("OAuth", "Oauth"),
    ("OpenID", "Openid"),
    ("GraphQL", "Graphql"),
    ("WebAuthn", "Webauthn"),
    ("IPv", "Ipv"),
    ("iOS", "Ios"),
    ("macOS", "Macos"),
];

const DIGITS: [&str; 10] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// Words whose plural is the same, or that have none.
const UNCOUNTED: [&str; 16] = [
    "access",
    "address",
    "analytics",
    "data",
    "health",
    "information",
    "metadata",
    "news",
    "oauth",
    "permission set",
    "progress",
    "series",
    "settings",
    "statistics",
    "stats",
    "status",
];

/// The words of a name in lower case: `UserIDs`, `user-ids` and `user_ids` are `user`, `ids`.
pub(super) fn words(name: &str) -> Vec<String> {
    let name = WHOLE.iter().fold(name.to_owned(), |name, (from, to)| name.replace(from, to));
    let letters: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let at = |index: Option<usize>| index.and_then(|index| letters.get(index)).copied();
    for (index, letter) in letters.iter().enumerate() {
        if !letter.is_alphanumeric() {
            words.push(std::mem::take(&mut word));
            continue;
        }
        let before = at(index.checked_sub(1)).filter(|before| before.is_alphanumeric());
        let begins = before.is_some_and(|before| {
            let (next, behind) = (at(Some(index + 1)), at(Some(index + 2)));
            // The last letter of an acronym begins the next word, but for its plural: `IDs`.
            let is_plural = next == Some('s') && behind.is_none_or(|c| !c.is_lowercase());
            let ends_acronym =
                before.is_uppercase() && next.is_some_and(char::is_lowercase) && !is_plural;
            // `M2M` is one.
            let is_between = before.is_ascii_digit()
                && at(index.checked_sub(2)).is_some_and(char::is_uppercase)
                && next.is_none_or(|next| !next.is_lowercase());
            letter.is_uppercase() && !is_between && (!before.is_uppercase() || ends_acronym)
        });
        if begins {
            words.push(std::mem::take(&mut word));
        }
        word.extend(letter.to_lowercase());
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

/// `user_id`; a digit at the beginning is spelled out.
pub(super) fn snake(words: &[String]) -> String {
    let mut name = String::new();
    for word in words {
        if name.is_empty() {
            name = spelled(word);
        } else {
            name = format!("{name}_{word}");
        }
    }
    name
}

/// `UserId`; a digit at the beginning is spelled out.
pub(super) fn pascal(words: &[String]) -> String {
    let mut name = String::new();
    for word in words {
        let word = if name.is_empty() { spelled(word) } else { word.clone() };
        let ends_in_digit = name.ends_with(|c: char| c.is_ascii_digit());
        if ends_in_digit && word.starts_with(|c: char| c.is_ascii_digit()) {
            name.push('_');
        }
        name.extend(word.split('_').map(capitalized));
    }
    name
}

/// `UserId` as the end of a longer name, without the words that this ends with already.
pub(super) fn pascal_behind(name: &str, words: &[String]) -> String {
    let before = self::words(name);
    let repeated = match words.first() {
        Some(first) if words.len() > 1 && before.last() == Some(first) => 1,
        _ => 0,
    };
    let rest = words.get(repeated..).unwrap_or_default();
    let name: String = rest.iter().flat_map(|word| word.split('_')).map(capitalized).collect();
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let needs_mark = is_digit(name.chars().next()) && before.is_empty();
    if needs_mark { spelled(&name) } else { name }
}

fn spelled(word: &str) -> String {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let rest = word.get(digits.len()..).unwrap_or_default();
    match digits.parse::<usize>().ok().and_then(|digit| DIGITS.get(digit)) {
        _ if digits.is_empty() => word.to_owned(),
        Some(spelled) if digits.len() == 1 && rest.is_empty() => (*spelled).to_owned(),
        Some(spelled) if digits.len() == 1 => format!("{spelled}_{rest}"),
        _ => format!("n{word}"),
    }
}

pub(super) fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// `v1`, `2.0` or `2024-01-01`.
pub(super) fn is_version(words: &[String]) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let Some((first, rest)) = words.split_first() else { return false };
    let first = first.strip_prefix('v').unwrap_or(first);
    first.starts_with(|c: char| c.is_ascii_digit())
        && rest.iter().all(|word| is_number(word))
        && (is_number(first)
            || first.split_once(['a', 'b']).is_some_and(|(number, _)| is_number(number)))
}

/// One of several: `policies` is `policy`.
pub(super) fn singular(word: &str) -> String {
    let stem = |end: &str| word.strip_suffix(end).filter(|stem| stem.len() > 1);
    if UNCOUNTED.contains(&word) || word.ends_with("ss") || word.ends_with("us") {
        return word.to_owned();
    }
    match word {
        "people" => return "person".to_owned(),
        "children" => return "child".to_owned(),
        "indices" => return "index".to_owned(),
        "criteria" => return "criterion".to_owned(),
        _ => {}
    }
    if let Some(stem) = stem("ies") {
        return format!("{stem}y");
    }
    for end in ["sses", "xes", "ches", "shes"] {
        if stem(end).is_some() {
            return word.strip_suffix("es").unwrap_or(word).to_owned();
        }
    }
    match stem("s") {
        Some(stem) if !word.ends_with("is") => stem.to_owned(),
        _ => word.to_owned(),
    }
}

/// Several: `policy` is `policies`.
pub(super) fn plural(word: &str) -> String {
    if UNCOUNTED.contains(&word) || singular(word) != word {
        return word.to_owned();
    }
    match word {
        "person" => return "people".to_owned(),
        "child" => return "children".to_owned(),
        "index" => return "indices".to_owned(),
        _ => {}
    }
    let before_y = word.strip_suffix('y').filter(|stem| !stem.ends_with(is_vowel));
    if let Some(stem) = before_y {
        return format!("{stem}ies");
    }
    match ["s", "x", "ch", "sh"].iter().any(|end| word.ends_with(end)) {
        true => format!("{word}es"),
        false => format!("{word}s"),
    }
}

pub(super) fn is_plural(word: &str) -> bool {
    singular(word) != word || ["data", "metadata", "settings", "stats"].contains(&word)
}

fn is_vowel(letter: char) -> bool {
    "aeiou".contains(letter)
}

/// `create` as in "creates".
pub(super) fn third_person(verb: &str) -> String {
    match verb {
        "do" => "does".to_owned(),
        "go" => "goes".to_owned(),
        "undo" => "undoes".to_owned(),
        "redo" => "redoes".to_owned(),
        _ => {
            let before_y = verb.strip_suffix('y').filter(|stem| !stem.ends_with(is_vowel));
            let needs_e = ["s", "x", "z", "ch", "sh"].iter().any(|end| verb.ends_with(end));
            match before_y {
                Some(stem) => format!("{stem}ies"),
                None if needs_e => format!("{verb}es"),
                None => format!("{verb}s"),
            }
        }
    }
}

/// Words for readers: acronyms in capitals, and `a` or `an` in front of one thing.
pub(super) fn with_article(words: &[String]) -> String {
    let text = readable(words);
    match words.last() {
        None => text,
        Some(last) if is_plural(last) || UNCOUNTED.contains(&last.as_str()) => text,
        Some(_) if begins_with_vowel_sound(&text) => format!("an {text}"),
        Some(_) => format!("a {text}"),
    }
}

fn begins_with_vowel_sound(text: &str) -> bool {
    let spelled = ["FGA", "HTML", "HTTP", "MFA", "RPC", "SDK", "SMS", "SSO", "SSH", "XML"];
    let consonants = ["one", "uni", "uri", "url", "usage", "use", "utm", "uuid"];
    let lower = text.to_lowercase();
    spelled.iter().any(|acronym| text.starts_with(acronym))
        || lower.starts_with(is_vowel) && !consonants.iter().any(|word| lower.starts_with(word))
}

/// Words with a blank between them, acronyms in capitals.
pub(super) fn readable(words: &[String]) -> String {
    const ACRONYMS: [&str; 33] = [
        "api", "cpu", "css", "csv", "dns", "fga", "gpu", "html", "http", "https", "id", "ip",
        "jwt", "json", "mfa", "otp", "pdf", "rpc", "saml", "scim", "sdk", "sms", "sql", "ssh",
        "sso", "totp", "tls", "ttl", "uri", "url", "uuid", "xml", "ssl",
    ];
    let spelled = words.iter().map(|word| match word.as_str() {
        "id" | "ids" => word.clone(),
        "oauth" => "OAuth".to_owned(),
        "ids_" => "ids".to_owned(),
        word if ACRONYMS.contains(&word) => word.to_uppercase(),
        word if word
            .strip_suffix('s')
            .is_some_and(|stem| stem != "id" && ACRONYMS.contains(&stem)) =>
        {
            let stem = word.strip_suffix('s').unwrap_or(word);
            format!("{}s", stem.to_uppercase())
        }
        word => word.to_owned(),
    });
    spelled.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fall_into_words() {
        let cases = [
            ("userId", "user id"),
            ("UserIDs", "user ids"),
            ("HTTPServer", "http server"),
            ("v1.endpoint.get-stats", "v1 endpoint get stats"),
            ("x5t#S256", "x5t s256"),
            ("@type", "type"),
            ("OAuthToken", "oauth token"),
            ("IDPResponse", "idp response"),
            ("M2MTokens", "m2m tokens"),
            ("S3Bucket", "s3 bucket"),
            ("größe", "größe"),
            ("__", ""),
        ];
        for (name, expected) in cases {
            assert_eq!(words(name).join(" "), expected, "{name}");
        }
    }

    #[test]
    fn no_name_begins_with_a_digit() {
        assert_eq!(snake(&words("2fa_code")), "two_fa_code");
        assert_eq!(pascal(&words("2022-11-28")), "N2022_11_28");
        assert_eq!(pascal(&words("3d-secure")), "ThreeDSecure");
        assert_eq!(snake(&words("1")), "one");
    }

    #[test]
    fn one_and_several() {
        for (one, several) in [
            ("policy", "policies"),
            ("key", "keys"),
            ("box", "boxes"),
            ("address", "address"),
            ("person", "people"),
            ("branch", "branches"),
            ("status", "status"),
            ("process", "processes"),
        ] {
            assert_eq!(plural(one), several);
            assert_eq!(singular(several), one);
        }
    }

    #[test]
    fn sentences_read_well() {
        let say = |name: &str| with_article(&words(name));
        assert_eq!(say("endpoint"), "an endpoint");
        assert_eq!(say("user"), "a user");
        assert_eq!(say("api_key"), "an API key");
        assert_eq!(say("endpoints"), "endpoints");
        assert_eq!(third_person("verify"), "verifies");
        assert_eq!(third_person("patch"), "patches");
    }
}

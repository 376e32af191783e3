//! Builds the tokens for the tables. Each differs from a valid one in one respect. The clock stands
//! still.

use std::fmt::Write as _;

use auth_core::Secret;
use auth_core::jwt::{VerifyError, VerifyToken};

pub(super) use auth_tests::clock::StillClock;

use super::signing::{Sign, base64url};

/// The time of day in every test here, in seconds since 1970.
pub(super) const NOW: i64 = 1_700_000_000;

/// A token that is not yet signed: members as they are written, so that they may be there twice.
#[derive(Clone)]
pub(super) struct Draft {
    header: Part,
    claims: Part,
    sign: Sign,
}

#[derive(Clone)]
enum Part {
    Members(Vec<(String, String)>),
    Bytes(Vec<u8>),
}

impl Part {
    fn new(members: &[(&str, &str)]) -> Self {
        Self::Members(
            members.iter().map(|(name, json)| ((*name).to_owned(), (*json).to_owned())).collect(),
        )
    }

    fn members(&mut self) -> &mut Vec<(String, String)> {
        match self {
            Self::Members(members) => members,
            Self::Bytes(_) => panic!("bytes have no members"),
        }
    }

    fn without(&mut self, name: &str) {
        self.members().retain(|(known, _)| known != name);
    }

    fn push(&mut self, name: &str, json: &str) {
        self.members().push((name.to_owned(), json.to_owned()));
    }

    fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Bytes(bytes) => bytes.clone(),
            Self::Members(members) => {
                let members: Vec<_> =
                    members.iter().map(|(name, json)| format!("\"{name}\":{json}")).collect();
                format!("{{{}}}", members.join(",")).into_bytes()
            }
        }
    }
}

impl Draft {
    /// A good token with these claims, as JSON.
    pub(super) fn new(claims: &[(&str, &str)]) -> Self {
        let header = [("alg", "\"RS256\""), ("kid", "\"key-1\""), ("typ", "\"JWT\"")];
        Self { header: Part::new(&header), claims: Part::new(claims), sign: Sign::rs256() }
    }

    pub(super) fn header(mut self, name: &str, json: &str) -> Self {
        self.header.without(name);
        self.also_header(name, json)
    }

    pub(super) fn no_header(mut self, name: &str) -> Self {
        self.header.without(name);
        self
    }

    /// Beside what is there.
    pub(super) fn also_header(mut self, name: &str, json: &str) -> Self {
        self.header.push(name, json);
        self
    }

    pub(super) fn raw_header(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.header = Part::Bytes(bytes.into());
        self
    }

    pub(super) fn claim(mut self, name: &str, json: impl AsRef<str>) -> Self {
        self.claims.without(name);
        self.also_claim(name, json.as_ref())
    }

    pub(super) fn no_claim(mut self, name: &str) -> Self {
        self.claims.without(name);
        self
    }

    pub(super) fn also_claim(mut self, name: &str, json: &str) -> Self {
        self.claims.push(name, json);
        self
    }

    pub(super) fn raw_claims(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.claims = Part::Bytes(bytes.into());
        self
    }

    /// The value of a claim, as JSON.
    pub(super) fn value(&self, name: &str) -> &str {
        let Part::Members(members) = &self.claims else { panic!("bytes have no members") };
        &members.iter().find(|(known, _)| known == name).unwrap().1
    }

    pub(super) fn sign(mut self, sign: Sign) -> Self {
        self.sign = sign;
        self
    }

    /// Signed as `alg` says, with the key that `kid` names.
    pub(super) fn by(self, algorithm: &str, kid: &str, sign: Sign) -> Self {
        let (algorithm, kid) = (format!("\"{algorithm}\""), format!("\"{kid}\""));
        self.header("alg", &algorithm).header("kid", &kid).sign(sign)
    }

    pub(super) fn parts(&self) -> [String; 3] {
        let parts = (base64url(self.header.bytes()), base64url(self.claims.bytes()));
        let signature = self.sign.sign(format!("{}.{}", parts.0, parts.1).as_bytes());
        [parts.0, parts.1, base64url(signature)]
    }

    /// Each part changed before it is encoded no more; signed over what is changed.
    pub(super) fn spelled(&self, spell: impl Fn(usize, String) -> String) -> String {
        let [header, claims, _] = self.parts();
        let message = format!("{}.{}", spell(0, header), spell(1, claims));
        let signature = spell(2, base64url(self.sign.sign(message.as_bytes())));
        format!("{message}.{signature}")
    }
}

impl From<Draft> for String {
    fn from(draft: Draft) -> Self {
        draft.parts().join(".")
    }
}

/// A token, why it is there, and what is to become of it.
pub(super) struct Row {
    /// The section that it follows from.
    rule: &'static str,
    situation: String,
    token: String,
    verdict: Result<(), VerifyError>,
}

pub(super) fn row(
    rule: &'static str,
    situation: impl Into<String>,
    token: impl Into<String>,
    verdict: Result<(), VerifyError>,
) -> Row {
    Row { rule, situation: situation.into(), token: token.into(), verdict }
}

pub(super) const ACCEPTED: Result<(), VerifyError> = Ok(());

/// Everything that an error can be asked for, its sources included.
pub(super) fn all_text(error: &VerifyError) -> String {
    let mut text = format!("{error} {error:?} {error:#?} {}", error.name());
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text.push_str(&format!(" {cause} {cause:?}"));
        source = cause.source();
    }
    text
}

/// Holds every row against the verifier, and gives how many there were.
pub(super) async fn hold<V: VerifyToken>(verifier: &V, rows: &[Row]) -> usize {
    let mut failures = String::new();
    for row in rows {
        let Row { rule, situation, token, verdict } = row;
        let result = verifier.verify(&Secret::from(token.as_str())).await.map(drop);
        let (got, expected) = (format!("{result:?}"), format!("{verdict:?}"));
        if got != expected {
            writeln!(failures, "{situation} ({rule}): {got}, not {expected}").unwrap();
        }
        if let Err(error) = result {
            let text = all_text(&error);
            let parts = token.split('.').filter(|part| part.len() > 8);
            if let Some(part) = parts.chain(PRIVATE).find(|part| text.contains(part)) {
                writeln!(failures, "{situation}: {text} has {part}").unwrap();
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
    rows.len()
}

/// What good claims say, and what no error may repeat.
pub(super) const PRIVATE: [&str; 3] = ["user-of-the-table", "of-nobody", "key-1"];

/// Two rows of one name, in all that a provider's verdicts are for, are one row too many.
pub(super) fn assert_distinct(tables: &[&[Row]]) {
    let mut names: Vec<_> = tables.iter().flat_map(|rows| rows.iter()).collect();
    names.sort_by_key(|row| &row.situation);
    for pair in names.windows(2) {
        assert_ne!(pair[0].situation, pair[1].situation);
    }
}

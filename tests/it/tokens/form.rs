//! The form of a token and its signature, with the verifiers of all providers.

use auth_core::jwt::VerifyError::{
    self, BadSignature, DuplicateClaim, InvalidClaim, Malformed, TooLarge,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::fixture::{ACCEPTED, Draft, Row, row};
use super::signing::{Sign, base64url, keys, modulus};

const NOT_THREE: VerifyError = Malformed("it does not have three parts");
const HEADER_ENCODING: VerifyError = Malformed("its header is not base64url of UTF-8");
const CLAIMS_ENCODING: VerifyError = Malformed("its claims are not base64url of UTF-8");
const SIGNATURE_ENCODING: VerifyError = Malformed("its signature is not base64url");
const NO_HEADER: VerifyError = Malformed("its header is not a JSON object");
const NO_CLAIMS: VerifyError = Malformed("its claims are not a JSON object");
const NO_ALGORITHM: VerifyError = Malformed("its header names no algorithm");

/// All of this module, for a provider with this good token.
pub(super) fn rows(good: &Draft) -> Vec<Row> {
    let tables = [forms, encodings, contents, signatures];
    tables.iter().flat_map(|table| table(good)).collect()
}

fn forms(good: &Draft) -> Vec<Row> {
    let [header, claims, signature] = good.parts();
    let whole = format!("{header}.{claims}.{signature}");
    let jwe = base64url(r#"{"alg":"RSA-OAEP","enc":"A256GCM"}"#);
    let rule = "RFC 7515, 7.1";
    let mut rows = Vec::new();
    for (situation, token, verdict) in [
        ("an empty token", String::new(), NOT_THREE),
        ("a dot", ".".to_owned(), NOT_THREE),
        ("one part", header.clone(), NOT_THREE),
        ("two parts", format!("{header}.{claims}"), NOT_THREE),
        ("four parts", format!("{whole}.{signature}"), NOT_THREE),
        ("a dot at the end", format!("{whole}."), NOT_THREE),
        ("a dot at the start", format!(".{whole}"), NOT_THREE),
        ("five parts, as of a JWE", format!("{jwe}.a.b.c.d"), NOT_THREE),
        ("no part has anything", "..".to_owned(), NO_HEADER),
        ("no header", format!(".{claims}.{signature}"), NO_HEADER),
        ("no claims", format!("{header}..{signature}"), BadSignature),
        ("no claims, and signed so", good.clone().raw_claims("").into(), NO_CLAIMS),
        ("no signature", format!("{header}.{claims}."), BadSignature),
        (
            "a JSON serialization",
            {
                format!(
                    r#"{{"protected":"{header}","payload":"{claims}","signature":"{signature}"}}"#
                )
            },
            NOT_THREE,
        ),
        ("the scheme before it", format!("Bearer {whole}"), HEADER_ENCODING),
        ("quotes around it", format!("\"{whole}\""), HEADER_ENCODING),
        ("a space before it", format!(" {whole}"), HEADER_ENCODING),
        ("a line break before it", format!("\n{whole}"), HEADER_ENCODING),
        ("a space after it", format!("{whole} "), SIGNATURE_ENCODING),
        ("a line break after it", format!("{whole}\n"), SIGNATURE_ENCODING),
        ("a NUL after it", format!("{whole}\0"), SIGNATURE_ENCODING),
        ("a line break within it", whole.replacen('.', ".\n", 1), BadSignature),
        ("a full stop of another script", whole.replacen('.', "\u{3002}", 1), NOT_THREE),
    ] {
        rows.push(row(rule, situation, token, Err(verdict)));
    }
    let limit = 16 * 1024;
    // Three bytes of claims are four of the token; a part's last bytes may be two or three.
    let padded = |length: usize| {
        let pad = (length - whole.len() - 16) / 4 * 3;
        let mut tokens = (pad..pad + 24)
            .map(|pad| String::from(good.clone().claim("pad", format!("\"{}\"", "p".repeat(pad)))));
        tokens.find(|token| token.len() >= length).unwrap()
    };
    let rule = "RFC 8725, 3.10";
    let (short, long) = (padded(limit - 40), padded(limit + 1));
    assert!((limit - 40..=limit).contains(&short.len()) && long.len() < limit + 40);
    rows.push(row(rule, "almost as long as a token may be", short, ACCEPTED));
    rows.push(row(rule, "a little longer than a token may be", long, Err(TooLarge(limit))));
    rows.push(row(rule, "a megabyte", "a".repeat(1 << 20), Err(TooLarge(limit))));
    rows.push(row(rule, "dots alone, too many", ".".repeat(limit + 1), Err(TooLarge(limit))));
    rows
}

/// Base64url has one spelling of any bytes (RFC 7515, section 2; RFC 4648, section 3.5).
fn encodings(good: &Draft) -> Vec<Row> {
    let encoding = |part: usize| match part {
        0 => HEADER_ENCODING,
        1 => CLAIMS_ENCODING,
        _ => SIGNATURE_ENCODING,
    };
    // A token of which that part has characters 62 or 63, and bits to spare at its end.
    let padding = |draft: Draft, part: usize| {
        let bits = |draft: &Draft| draft.parts()[part].len() % 4;
        let mut drafts = (0..30).map(|length| {
            let pad = format!("\"???>>>{}\"", "x".repeat(length));
            if part == 0 { draft.clone().header("x", &pad) } else { draft.clone().claim("x", pad) }
        });
        drafts.find(|draft| bits(draft) != 0 && draft.parts()[part].contains(['-', '_'])).unwrap()
    };
    let mut rows = Vec::new();
    for (part, name) in ["header", "claims", "signature"].into_iter().enumerate() {
        let draft = padding(good.clone(), part);
        let mut spell = |situation: &str, spell: &dyn Fn(String) -> String| {
            let token = draft.spelled(|at, text| if at == part { spell(text) } else { text });
            let situation = format!("the {name} {situation}");
            rows.push(row("RFC 7515, 2", situation, token, Err(encoding(part))));
        };
        spell("with padding", &|text| format!("{text}{}", "=".repeat(4 - text.len() % 4)));
        spell("with one character of padding", &|text| format!("{text}="));
        spell("with bits after its last byte", &|text| {
            let (rest, last) = text.split_at(text.len() - 1);
            // The next character: its last bit is set, and belongs to no byte.
            let next = char::from(last.as_bytes()[0] + 1);
            format!("{rest}{next}")
        });
        spell("with a character too many", &|text| match text.len() % 4 {
            2 => format!("{text}AAA"),
            3 => format!("{text}AA"),
            _ => format!("{text}A"),
        });
        spell("with a space within", &|text| format!("{} {}", &text[..4], &text[4..]));
        spell("with a line break within", &|text| format!("{}\r\n{}", &text[..4], &text[4..]));
        spell("with `%3D` at its end", &|text| format!("{text}%3D"));
        spell("with a letter that is not ASCII", &|text| format!("{text}\u{e9}"));
        spell("in the alphabet of ordinary base64", &|text| {
            assert!(text.contains(['-', '_']));
            text.replace('-', "+").replace('_', "/")
        });
    }
    rows
}

/// Signed as they are, so that the signature is not what is wrong.
fn contents(good: &Draft) -> Vec<Row> {
    let deep = format!("{}1{}", "[".repeat(300), "]".repeat(300));
    let (header, claims) = (
        r#"{"alg":"RS256","kid":"key-1"}"#,
        format!(r#"{{"exp":{},"sub":{}}}"#, good.value("exp"), good.value("sub")),
    );
    let mut rows = Vec::new();
    for (situation, bytes) in [
        ("text", b"RS256".to_vec()),
        ("a JSON list", b"[]".to_vec()),
        ("a JSON text", b"\"RS256\"".to_vec()),
        ("a JSON null", b"null".to_vec()),
        ("a number", b"1".to_vec()),
        ("cut short", header.as_bytes()[..20].to_vec()),
        ("followed by more", format!("{header}x").into_bytes()),
        ("followed by another object", format!("{header}{{}}").into_bytes()),
        ("with a byte order mark", format!("\u{feff}{header}").into_bytes()),
        ("in single quotes", header.replace('"', "'").into_bytes()),
        ("with a comment", format!("{header}/**/").into_bytes()),
        ("with a comma too many", header.replace('}', ",}").into_bytes()),
        ("with a NUL after it", format!("{header}\0").into_bytes()),
        ("with a NUL in it", header.replace("RS256", "RS256\0").into_bytes()),
        ("deeply nested where it is read", header.replace("\"RS256\"", &deep).into_bytes()),
    ] {
        let token = good.clone().raw_header(bytes);
        rows.push(row(
            "RFC 7519, 7.2",
            format!("a header that is {situation}"),
            token,
            Err(NO_HEADER),
        ));
    }
    let latin = [b"{\"alg\":\"RS256\",\"kid\":\"".as_slice(), b"\xe9\"}"].concat();
    let wide: Vec<u8> = header.encode_utf16().flat_map(u16::to_be_bytes).collect();
    rows.extend([
        row(
            "RFC 7519, 7.2",
            "a header in Latin-1",
            good.clone().raw_header(latin),
            Err(HEADER_ENCODING),
        ),
        row("RFC 8725, 3.7", "a header in UTF-16", good.clone().raw_header(wide), Err(NO_HEADER)),
        row(
            "RFC 7515, 4",
            "white space in the header",
            good.clone().raw_header(header.replace(':', " :\r\n\t")),
            ACCEPTED,
        ),
        row(
            "RFC 7515, 4",
            "depth in the header where nobody looks",
            good.clone().header("x", &deep),
            ACCEPTED,
        ),
    ]);
    let nested = String::from(good.clone());
    for (situation, bytes) in [
        ("text", b"me".to_vec()),
        ("a JSON list", b"[]".to_vec()),
        ("a JSON text", b"\"me\"".to_vec()),
        ("a JSON null", b"null".to_vec()),
        ("cut short", claims.as_bytes()[..10].to_vec()),
        ("followed by more", format!("{claims}x").into_bytes()),
        ("followed by another object", format!("{claims}{claims}").into_bytes()),
        ("with a byte order mark", format!("\u{feff}{claims}").into_bytes()),
        (
            "with a number too large for any type",
            claims.replace(good.value("exp"), "1e400").into_bytes(),
        ),
        ("a number in hexadecimal", claims.replace(good.value("exp"), "0xffffffff").into_bytes()),
        ("not a number", claims.replace(good.value("exp"), "NaN").into_bytes()),
        ("without an end", claims.replace(good.value("exp"), "Infinity").into_bytes()),
        (
            "deeply nested where they are read",
            claims.replace(good.value("exp"), &deep).into_bytes(),
        ),
        ("a token again", nested.into_bytes()),
    ] {
        let token = good.clone().raw_claims(bytes);
        rows.push(row(
            "RFC 7519, 7.2",
            format!("claims that are {situation}"),
            token,
            Err(NO_CLAIMS),
        ));
    }
    let latin = [b"{\"sub\":\"".as_slice(), b"\xe9\"}"].concat();
    let surrogate = [b"{\"sub\":\"".as_slice(), b"\xed\xa0\x80\"}"].concat();
    let overlong = [b"{\"sub\":\"".as_slice(), b"\xc0\x80\"}"].concat();
    let half = format!(r#"{{"sub":"\ud800","exp":{}}}"#, good.value("exp"));
    rows.extend([
        row(
            "RFC 8725, 3.7",
            "claims in Latin-1",
            good.clone().raw_claims(latin),
            Err(CLAIMS_ENCODING),
        ),
        row(
            "RFC 8725, 3.7",
            "half a character in the claims",
            good.clone().raw_claims(surrogate),
            Err(CLAIMS_ENCODING),
        ),
        row(
            "RFC 8725, 3.7",
            "a character longer than it is",
            good.clone().raw_claims(overlong),
            Err(CLAIMS_ENCODING),
        ),
        row(
            "RFC 8725, 3.7",
            "half a character as an escape",
            good.clone().raw_claims(half),
            Err(NO_CLAIMS),
        ),
        row(
            "RFC 7519, 4",
            "depth in a claim where nobody looks",
            good.clone().claim("x", &deep),
            Err(InvalidClaim(format!("x{}[", "[0]".repeat(66)).into())),
        ),
        row(
            "RFC 7519, 4",
            "a claim of no meaning twice",
            good.clone().claim("x", "1").also_claim("x", "2"),
            Err(DuplicateClaim),
        ),
        row(
            "RFC 7519, 4",
            "white space in a claim's name",
            good.clone().claim("exp ", "1"),
            ACCEPTED,
        ),
    ]);
    rows
}

fn signatures(good: &Draft) -> Vec<Row> {
    let [header, claims, signature] = good.parts();
    let message = format!("{header}.{claims}");
    let bytes = Sign::rs256().sign(message.as_bytes());
    let other = good.clone().claim("x", "1").parts();
    let flipped = |at: usize, bit: u8| {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1 << bit;
        bytes
    };
    let keys = keys();
    let mut rows = Vec::new();
    for (situation, bytes) in [
        ("of another key", Sign::by_the_other().sign(message.as_bytes())),
        ("of another token", Sign::rs256().sign(format!("{}.{}", other[0], other[1]).as_bytes())),
        ("of the claims alone", Sign::rs256().sign(claims.as_bytes())),
        ("of the header alone", Sign::rs256().sign(header.as_bytes())),
        ("of the token with its signature", {
            Sign::rs256().sign(format!("{message}.{signature}").as_bytes())
        }),
        ("of what the parts are decoded", {
            let claims = URL_SAFE_NO_PAD.decode(&claims).unwrap();
            let header = URL_SAFE_NO_PAD.decode(&header).unwrap();
            Sign::rs256().sign(&[&header[..], b".", &claims].concat())
        }),
        ("with its first bit flipped", flipped(0, 7)),
        ("with a bit flipped in the middle", flipped(128, 3)),
        ("with its last bit flipped", flipped(255, 0)),
        ("a byte short", bytes[..255].to_vec()),
        ("without its first byte", bytes[1..].to_vec()),
        ("a byte too long", [&bytes[..], &[0]].concat()),
        ("with a zero before it", [&[0], &bytes[..]].concat()),
        ("twice", [&bytes[..], &bytes].concat()),
        ("of one byte", vec![0]),
        ("of zeros", vec![0; 256]),
        ("of one", [vec![0; 255], vec![1]].concat()),
        ("that is the modulus", modulus(&keys.rsa).to_vec()),
        ("that is RS384", Sign::rsa("RS384").sign(message.as_bytes())),
        ("that is PS256", Sign::rsa("PS256").sign(message.as_bytes())),
        ("that is ES256", Sign::Ec(&keys.p256).sign(message.as_bytes())),
        ("that is EdDSA", Sign::Ed.sign(message.as_bytes())),
        ("that is written in text", signature.clone().into_bytes()),
    ] {
        let token = format!("{message}.{}", base64url(bytes));
        let situation = format!("a signature {situation}");
        rows.push(row("RFC 7515, 5.2", situation, token, Err(BadSignature)));
    }
    let changed = good.clone().header("kid", "\"rsa-any\"").parts();
    let retyped = good.clone().no_header("typ").parts();
    for (situation, header, claims) in [
        ("the claims of another token", &header, &other[1]),
        ("a header that names the key's other name", &changed[0], &claims),
        ("a header without typ", &retyped[0], &claims),
    ] {
        let token = format!("{header}.{claims}.{signature}");
        let situation = format!("a good signature, and {situation}");
        rows.push(row("RFC 7515, 5.2", situation, token, Err(BadSignature)));
    }
    let swapped = format!("{claims}.{header}.{signature}");
    let situation = "header and claims in each other's place";
    rows.push(row("RFC 7515, 7.1", situation, swapped, Err(NO_ALGORITHM)));
    rows
}

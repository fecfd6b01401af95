//! HKDF with SHA-256: from a secret that is random already to bytes for one purpose. Not for passphrases.

use hkdf::Hkdf;
use sha2::Sha256;

/// Fills the bytes from the secret; another purpose or salt gives other bytes.
pub(crate) fn derive(secret: &[u8], salt: &[u8], purpose: &[u8], bytes: &mut [u8]) {
    let expanded = Hkdf::<Sha256>::new(Some(salt), secret).expand(purpose, bytes);
    expanded.expect("what is derived here is far shorter than HKDF allows");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: RFC 5869, test case 1.
    #[test]
    fn it_is_the_hkdf_of_the_standard() {
        let salt: Vec<u8> = (0x00..=0x0c).collect();
        let purpose: Vec<u8> = (0xf0..=0xf9).collect();
        let mut bytes = [0; 42];
        derive(&[0x0b; 22], &salt, &purpose, &mut bytes);
        let whole = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865";
        assert_eq!(crate::hex::Hex(bytes).to_string(), whole);
    }
}

//! The catalogue of codes: what an error of each says in Indonesian.

use sms_charge::template::Construct;

pub(super) fn of(code: &str) -> Option<&'static str> {
    let found = CODES.iter().find(|(of, _)| *of == code);
    found.map(|&(_, phrase)| phrase)
}

/// {0} is the byte, or the first detail where there is no place; {1} and {2} are details.
#[rustfmt::skip]
const CODES: &[(&str, &str)] = &[
    // Numbers.
    ("empty-number", "harus berupa nomor telepon, ternyata kosong"),
    ("no-digits", "harus ada angka, ternyata tidak ada"),
    ("input-too-long", "paling panjang 64 byte; kelebihannya mulai byte {0}"),
    ("letter", "harus angka, ditemukan huruf {1} pada byte {0}"),
    ("invisible-in-number", "harus angka, ditemukan karakter tak tampak {1} pada byte {0}"),
    ("unsupported-digit", "harus angka 0 sampai 9, ditemukan angka lain pada byte {0}"),
    ("mixed-digits", "semua angka harus dari satu aksara, yang lain ada pada byte {0}"),
    ("invalid-character", "harus angka, ditemukan {1} pada byte {0}"),
    ("misplaced-plus", "tanda plus hanya boleh sebelum angka pertama, ditemukan pada byte {0}"),
    ("missing-plus", "harus diawali plus dan 62, tanda plus tidak ada pada byte {0}"),
    ("unbalanced-bracket", "tanda kurung harus berpasangan, yang pada byte {0} tidak punya pasangan"),
    ("trailing-separator", "harus ada angka setelah tiap pemisah, pada byte {0} tidak ada (nomor mungkin terpotong)"),
    ("digits-left-out", "pemisah antara angka harus sederhana, pada byte {0} ada celah (angka mungkin dihilangkan)"),
    ("decimal-tail", "hanya boleh angka, ditemukan pecahan pada byte {0} (lembar kerja menganggap nomor sebagai bilangan)"),
    ("scientific-notation", "harus semua angkanya, ditemukan eksponen pada byte {0} (lembar kerja membulatkan nomor: angka terakhirnya hilang)"),
    ("extension", "nomor harus berakhir di sini, ditemukan ekstensi, parameter atau nomor kedua pada byte {0}"),
    ("date-or-time", "harus berupa nomor telepon, ditemukan tanggal dan jam pada byte {0}"),
    ("row-number", "harus nomor telepon saja, ditemukan nomor baris di depannya pada byte {0}"),
    ("unsupported-country", "harus +62 (Indonesia), ditemukan kode negara {1} pada byte {0}"),
    ("zero-after-plus", "harus +62, ditemukan 0 setelah plus pada byte {0}"),
    ("international-prefix", "harus +62 atau 0062, ditemukan prefiks {1} pada byte {0}"),
    ("zero-before-country-code", "harus +62, 62 atau 0, ditemukan 0 sebelum 62 pada byte {0}"),
    ("trunk-zero", "harus 8 setelah +62, ditemukan prefiks 0 pada byte {0}"),
    ("extra-zero", "paling banyak satu 0 setelah 62, ditemukan yang kedua pada byte {0}"),
    ("duplicate-country-code", "harus nomornya setelah 62, ditemukan 62 kedua pada byte {0}"),
    ("missing-prefix", "harus ada +62, 62 atau 0 di depan nomor, tidak ada pada byte {0}"),
    ("fixed-line", "harus nomor seluler (8 setelah +62), ditemukan telepon tetap pada byte {0}"),
    ("service", "harus nomor seluler (8 setelah +62), ditemukan nomor layanan pada byte {0}"),
    ("satellite", "harus nomor seluler (8 setelah +62), ditemukan nomor satelit (868) pada byte {0}"),
    ("never-opened", "harus nomor seluler (8 setelah +62), ditemukan rentang yang tidak pernah dibuka (84) pada byte {0}"),
    ("number-too-short", "harus 9 sampai 12 angka setelah +62, berakhir setelah {1} pada byte {0}"),
    ("number-too-long", "harus 9 sampai 12 angka setelah +62, yang pertama berlebih dari {1} ada pada byte {0}"),
    ("beyond-e164", "harus 9 sampai 12 angka setelah +62 (E.164 memuat 13), yang pertama berlebih dari {1} ada pada byte {0}"),

    // Content.
    ("missing-colon", "harus kunci:nilai, ditemukan teks tanpa kunci pada byte {0}"),
    ("comma-in-value", "harus kunci:nilai setelah koma, ditemukan teks tanpa kunci pada byte {0} (koma mengakhiri nilai, dan tidak ada cara menghindarinya)"),
    ("comma-in-number", "harus kunci:nilai setelah koma, ditemukan teks tanpa kunci pada byte {0} (koma mengakhiri nilai: tulis angka dengan titik, seperti 1.250.000 atau 4.25)"),
    ("comma-in-link", "harus kunci:nilai setelah koma, ditemukan teks tanpa kunci pada byte {0} (koma mengakhiri nilai: tulis sebagai %2C dalam tautan)"),
    ("empty-key", "harus ada kunci sebelum titik dua, tidak ada pada byte {0}"),
    ("empty-value", "harus ada nilai setelah titik dua, tidak ada pada byte {0}"),
    ("blank-around-key", "tidak boleh ada spasi di sekitar kunci, ditemukan {1} pada byte {0}"),
    ("blank-around-value", "tidak boleh ada spasi di ujung nilai, ditemukan {1} pada byte {0} (ikut dikirim dan ditagih)"),
    ("duplicate-key", "tiap kunci hanya sekali, yang kedua ada pada byte {0} (yang pertama pada byte {2})"),
    ("leading-comma", "harus ada pasangan sebelum koma, tidak ada pada byte {0}"),
    ("doubled-comma", "harus ada pasangan di antara koma, tidak ada pada byte {0}"),
    ("trailing-comma", "harus ada pasangan setelah koma, tidak ada pada byte {0}"),
    ("only-blanks", "harus kunci:nilai atau kosong, hanya ada spasi pada byte {0}"),
    ("full-width-comma", "harus ',' di antara pasangan, ditemukan '，' pada byte {0}"),
    ("full-width-colon", "harus ':' setelah kunci, ditemukan '：' pada byte {0}"),
    ("full-width-punctuation", "harus tanda baca ASCII, ditemukan {1} pada byte {0} (tidak memisahkan apa pun, dan membuat pesan UCS-2)"),
    ("semicolon", "harus ',' di antara pasangan, ditemukan ';' pada byte {0}"),
    ("equals-sign", "harus ':' setelah kunci, ditemukan '=' pada byte {0}"),
    ("json", "harus kunci:nilai,kunci:nilai, ditemukan JSON pada byte {0} (tulis code:1234,expire_at:5 tanpa kurung kurawal dan tanda kutip)"),
    ("control-character", "tidak boleh ada karakter kendali, ditemukan {1} pada byte {0}"),
    ("invisible-character", "semua karakter harus tampak, ditemukan {1} pada byte {0}"),
    ("joiner", "karakter harus terdiri dari satu titik kode, ditemukan {1} pada byte {0} (ditagih bersama yang disambungnya)"),
    ("colon-in-value", "satu titik dua per pasangan, yang kedua ada pada byte {0} (server yang memotong di tiap titik dua akan memotong nilainya)"),
    ("unusual-key", "kunci terdiri dari huruf, angka dan _, ditemukan {1} pada byte {0} (tidak ada placeholder dengan nama itu)"),
    ("key-too-long", "kunci paling panjang 64 byte, lebih dari itu pada byte {0} (tidak ada placeholder dengan nama itu)"),
    ("too-many-pairs", "paling banyak 64 pasangan, lebih dari itu pada byte {0}"),
    ("content-too-long", "paling panjang 65535 byte, lebih dari itu pada byte {0}"),

    // Templates.
    ("unclosed-placeholder", "placeholder pada byte {0} tidak ditutup"),
    ("empty-name", "placeholder pada byte {0} tidak punya nama"),
    ("digit-first", "nama pada byte {0} harus diawali huruf atau _, ditemukan angka"),
    ("unexpected-character", "harus huruf, angka, _ atau akhir nama, ditemukan {1} pada byte {0}"),
    ("name-too-long", "nama pada byte {0} lebih panjang dari 64 byte"),
    ("lone-brace", "tanda } pada byte {0} tidak menutup apa pun; kurung kurawal dalam teks ditulis dua kali"),
    ("template-language", "ditemukan {1} pada byte {0}; template di sini hanya memasukkan nilai"),
    ("lone-percent", "tanda % pada byte {0} tidak mengawali placeholder; % dalam teks ditulis dua kali"),
    ("mixed-positions", "placeholder pada byte {0} tidak sejalan dengan yang sebelumnya: semua bernomor atau bernama, atau tidak sama sekali"),
    ("placeholder-too-long", "placeholder pada byte {0} lebih panjang dari 65535 byte"),
    ("too-many-placeholders", "lebih dari 64 placeholder, yang pertama berlebih ada pada byte {0}"),
    ("template-too-long", "template tidak boleh mencapai 4 GiB"),
    ("missing-value", "tidak ada nilai untuk `{1}`, placeholder pada byte {0} dari template"),
    ("missing-values", "tidak ada nilai untuk `{1}`, placeholder pada byte {0} dari template, dan untuk {2} variabel lain"),
    ("other-syntax", "teks pada byte {0} dikirim apa adanya, dan mungkin placeholder dalam sintaks {1}"),
    ("default-or-condition", "teks setelah ?? pada byte {0} dikirim jika tidak ada nilai; sebagian sistem mengirimnya untuk nilai yes"),
    ("no-escape", "karakter pada byte {0} tidak melindungi apa pun: ia dikirim, dan nilai setelahnya juga"),
    ("adjacent-placeholders", "tidak ada apa pun antara placeholder pada byte {0} dan yang sebelumnya"),
    ("template-forces-ucs2", "{1} pada byte {0} membuat semua pesan UCS-2"),
    ("template-trailing-blanks", "spasi di akhir, mulai byte {0}, ikut ditagih"),
    ("no-spec", "`{1}` tidak punya spesifikasi: placeholder pada byte {0}"),
    ("unknown-variable", "template tidak punya variabel `{1}`"),
    ("spec-given-twice", "`{1}` dispesifikasikan dua kali"),
    ("empty-range", "minimum `{1}` melebihi maksimumnya"),
    ("graphemes-without-values", "jika gugus grafem tidak dipotong, template dan semua nilainya harus GSM-7"),
    ("too-many-defaults", "lebih dari 8 variabel punya nilai bawaan yang tidak sesuai spesifikasinya"),
    ("value-character", "nilai `{1}` tidak sesuai spesifikasinya: ada karakter lain pada byte {0}"),
    ("value-too-long", "nilai `{1}` tidak sesuai spesifikasinya: terlalu panjang"),
    ("value-too-short", "nilai `{1}` tidak sesuai spesifikasinya: terlalu pendek"),
    ("unknown-spec", "harus code, minutes, amount, date, name, url, atau kelas dan jumlah karakter seperti digits:4-8 (digits, gsm7-basic, gsm7 atau any)"),
    ("spec-without-length", "harus ada jumlah karakter pada byte {0}, seperti digits:4-8"),
    ("spec-length", "jumlah karakter harus 0 sampai 65535 pada byte {0}"),
    ("spec-reversed", "bilangan yang lebih kecil harus lebih dulu pada byte {0}"),
    ("unfit-delimiter", "pembatas di sekitar kata name harus 1 sampai 16 tanda baca ASCII selain _"),

    // The gateway.
    ("capacity-out-of-order", "satu dari beberapa segmen harus memuat sedikitnya 2 unit, dan tidak lebih dari segmen tunggal"),
    ("capacity-without-numbers", "harus concat8, concat16, atau angka seperti 160/153,70/67: unit dalam segmen tunggal, dan dalam tiap segmen jika lebih dari satu"),
    ("language-without-locking-table", "harus bahasa yang punya tabel locking shift, ditemukan es, yang tidak punya"),
    ("encodings-out-of-order", "harus gsm7 atau ascii atau tidak keduanya, lalu latin1 atau tidak, lalu ucs2"),
    ("added-text-too-long", "teks paling panjang 510 byte; jumlah karakter boleh lebih"),
    ("unknown-keyword", "harus salah satu dari: {0}"),
    ("graphemes-across-pieces", "gugus grafem hanya dapat dihitung dalam teks utuh"),

    // Sums.
    ("sum-overflow", "jumlahnya akan melampaui {0}"),

    // Files and the system.
    ("file-not-found", "berkas atau direktori tidak ditemukan"),
    ("permission-denied", "tidak ada izin"),
    ("is-a-directory", "ini direktori, bukan berkas"),
    ("not-a-directory", "bagian dari alamatnya bukan direktori"),
    ("storage-full", "ruang penyimpanan penuh"),
    ("broken-pipe", "tidak ada yang membaca lagi"),
    ("already-exists", "sudah ada"),
    ("read-only", "hanya dapat dibaca"),
    ("invalid-data", "isinya tidak dapat dibaca"),
    ("system-error", "galat sistem {0}"),

    // JSON.
    ("json-ends", "berakhir terlalu cepat"),
    ("json-escape", "urutan escape salah"),
    ("json-control", "ada karakter kendali dalam string"),
    ("json-trailing", "ada yang tersisa setelah nilainya"),
    ("json-deep", "terlalu dalam"),
    ("json-unexpected", "ada yang tidak diharapkan"),
];

/// The name of a construct that a template language has and our templates do not have.
pub(super) const fn construct(construct: Construct) -> &'static str {
    match construct {
        Construct::Condition => "kondisi",
        Construct::Loop => "perulangan",
        Construct::Block => "blok",
        Construct::Include => "template yang disisipkan",
        Construct::Comment => "komentar",
        Construct::Unescaped => "nilai tanpa escape",
        Construct::Filter => "filter",
        Construct::Call => "pemanggilan",
        Construct::Format => "format",
        _ => "ekspresi",
    }
}

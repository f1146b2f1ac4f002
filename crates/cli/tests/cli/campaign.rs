//! `sms-charge campaign` on small lists.

mod lists;

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::support::start;

fn run(args: &[&str], input: &[u8]) -> Output {
    run_in(args, input, &[])
}

fn run_in(args: &[&str], input: &[u8], vars: &[(&str, &str)]) -> Output {
    let args: Vec<_> = ["campaign"]
        .iter()
        .chain(args)
        .chain(&["-"])
        .copied()
        .collect();
    let mut child = start(&args, vars);
    let mut stdin = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // The program may stop before it has read everything.
            let _ = stdin.write_all(input);
        });
        child.wait_with_output().unwrap()
    })
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn tariff() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tariff.example.toml")
}

#[test]
fn a_text_column() {
    let list = "phone,message\n0817-3456-7890,Kode 4417\n6281234567890,Pesanan Anda tiba 💚\n";
    let path = tariff();
    let output = run(
        &[
            "--text",
            "message",
            "--raw",
            "--tariff",
            path.to_str().unwrap(),
        ],
        list.as_bytes(),
    );
    assert_eq!(
        out(&output),
        "phone,message,number,encoding,units,charge,brand,cost,problem\n\
         0817-3456-7890,Kode 4417,+6281734567890,GSM-7,9,1,XL,27550,\n\
         6281234567890,Pesanan Anda tiba 💚,+6281234567890,UCS-2,20,1,Telkomsel,35000,\n"
    );
    assert_eq!(output.status.code(), Some(0));
    assert!(err(&output).contains("IDR 625,50"), "{}", err(&output));
}

#[test]
fn a_template() {
    let list = "\u{feff}phone,code,menit\n081234567890,4417,5\n081234567890,,5\n";
    let output = run(
        &["--template", "Kode %{code}, %{menit} menit. %{code}"],
        list.as_bytes(),
    );
    let out = out(&output);
    assert!(
        out.contains("081234567890,4417,5,'+6281234567890,GSM-7,24,1,Telkomsel,,\n"),
        "{out}"
    );
    assert!(out.contains("081234567890,,5,,,,,,,code: empty\n"), "{out}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_value_that_content_cannot_carry_is_a_problem() {
    let list = "phone,amount\n081234567890,\"1,250,000\"\n081234567890,1.250.000\n";
    let output = run(&["--template", "Saldo Rp%{amount}."], list.as_bytes());
    let problems: Vec<String> = csv::Reader::from_reader(&*output.stdout)
        .records()
        .map(|row| row.unwrap().iter().next_back().unwrap().to_owned())
        .collect();
    let expected = "amount: the value can't be sent in content: expected key:value after the comma, found text without a key \
        at byte 1 (a comma ends the value: write numbers with dots, as 1.250.000 or 4.25)";
    assert_eq!(problems, [expected, ""]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn damage_by_spreadsheets_is_reported() {
    let list = "phone,m\n6.28123E+12,a\n081234567890.0,a\n81234567890,a\n#####,a\n\"=\"\"0812\"\"\",a\n'0812,a\n0812345O7890,a\n";
    let output = run(&["--text", "m"], list.as_bytes());
    let problems: Vec<String> = csv::Reader::from_reader(&*output.stdout)
        .records()
        .map(|row| row.unwrap().iter().next_back().unwrap().to_owned())
        .collect();
    for (problem, word) in problems.iter().zip([
        "rounded",
        "amount",
        "leading 0",
        "narrow",
        "formula",
        "mark",
    ]) {
        assert!(
            problem.starts_with("phone: damaged by a spreadsheet: "),
            "{problem}"
        );
        assert!(problem.contains(word), "{problem}");
    }
    assert_eq!(
        problems[6],
        "phone: expected a digit, found the letter 'O' at byte 7 (it looks like 0)"
    );
}

#[test]
fn a_text_of_too_many_segments_is_a_problem_without_a_charge() {
    let longest = "a".repeat(255 * 153);
    let list = format!("phone,m\n081234567890,{longest}\n081234567890,{longest}a\n");
    let output = run(&["--text", "m"], list.as_bytes());
    let out = out(&output);
    assert!(out.contains("a,'+6281234567890,GSM-7,39015,255,Telkomsel,,\n"));
    assert!(out.ends_with("a,,,,,,,m: the text has too many segments for one message\n"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn formulas_get_a_mark() {
    let list = "phone,@m\n+6281234567890,=1+1\n081234567890, -2\n081234567890,@x\n";
    let output = run(&["--text", "@m"], list.as_bytes());
    assert!(out(&output).starts_with("phone,'@m,"));
    assert!(out(&output).contains("'+6281234567890,'=1+1,'+6281234567890,GSM-7,4,1"));
    assert!(out(&output).contains(",' -2,'+6281234567890,GSM-7,3,1"));
    assert!(out(&output).contains(",'@x,"));
    let raw = run(&["--text", "@m", "--raw"], list.as_bytes());
    assert!(out(&raw).contains("\n+6281234567890,=1+1,+6281234567890,GSM-7"));
}

#[test]
fn one_bad_row_does_not_stop_the_others() {
    let list =
        b"phone,m\n081234567890\n081234567890,a,b\n081234567890,\xff\n\xff,a\n081234567890,fine\n";
    let output = run(&["--text", "m", "--encoding", "utf-8"], list);
    let rows: Vec<_> = csv::Reader::from_reader(&*output.stdout)
        .into_byte_records()
        .map(|row| row.unwrap())
        .collect();
    assert_eq!(rows.len(), 5);
    assert!(rows.iter().all(|row| row.len() == 9));
    assert_eq!(&rows[4][5], b"1");
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("row "), "{}", err(&output));
}

#[test]
fn the_summary_can_be_json() {
    let mut list = String::from("phone,m\n");
    for _ in 0..10 {
        list.push_str("081734567890,Kode\n");
    }
    list.extend(["081234567890,", &"a".repeat(150), "’\n"]);
    list.push_str("0812,Kode\n");
    let output = run(&["--text", "m", "--json"], list.as_bytes());
    let summary: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(summary["overall"]["messages"], 11);
    assert_eq!(summary["overall"]["charges"]["low"], 13);
    assert_eq!(summary["rejected"]["number"], 1);
    assert_eq!(summary["distribution"][2], 1);
    assert_eq!(summary["most_expensive"][0]["line"], 12);
    assert_eq!(summary["characters"][0]["code_points"][0], "U+2019");
    assert_eq!(summary["characters"][0]["extra_charges"], 2);
    assert_eq!(summary["brands"].as_array().unwrap().len(), 2);
}

#[test]
fn wrong_options_and_files_are_refused() {
    let cases: [(&[&str], &str); 5] = [
        (&[], "--text"),
        (
            &["--text", "nope"],
            "no column is called \"nope\"; the columns are: phone, m",
        ),
        (
            &["--text", "m", "--phone", "tel"],
            "no column is called \"tel\"",
        ),
        (&["--template", "Kode %{"], "the template: "),
        (
            &["--text", "m", "--tariff", "/nonexistent.toml"],
            "/nonexistent.toml: ",
        ),
    ];
    for (args, message) in cases {
        let output = run(args, b"phone,m\n081234567890,a\n");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(err(&output).contains(message), "{}", err(&output));
    }
    let path = std::env::temp_dir().join(format!("campaign-{}.toml", std::process::id()));
    fs::write(&path, "[prices]\ndefault = 1\ntelkomsell = 2\n").unwrap();
    let output = run(
        &["--text", "m", "--tariff", path.to_str().unwrap()],
        b"phone,m\n",
    );
    fs::remove_file(&path).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("telkomsell"), "{}", err(&output));
}

#[test]
fn without_a_terminal_there_is_no_bar() {
    let output = run(&["--text", "m"], b"phone,m\n081234567890,a\n");
    assert!(!err(&output).contains('\u{1b}'));
}

#[test]
fn a_surplus_is_counted_once() {
    let long = "a".repeat(150);
    let list = format!("phone,m\n081234567890,✅–{long}\n081234567891,–{long}\n081234567892,–\n");
    let output = run(&["--text", "m", "--json"], list.as_bytes());
    let summary: Value = serde_json::from_slice(&output.stderr).unwrap();
    let sets = summary["characters"].as_array().unwrap();
    let shown: Vec<_> = sets
        .iter()
        .map(|set| {
            (
                set["characters"].as_str().unwrap(),
                &set["rows"],
                &set["extra_charges"],
            )
        })
        .collect();
    assert_eq!(shown[0], ("–", &2.into(), &2.into()));
    assert_eq!(shown[1], ("–✅", &1.into(), &2.into()));
    // The texts have seven segments. As GSM-7 the three texts would have three.
    assert_eq!(summary["overall"]["charges"]["low"], 7);
}

#[test]
fn cheaper_texts_are_written_on_request_and_summed_always() {
    let long = "a".repeat(150);
    let list = format!("phone,m\n081234567890,“{long}\n081234567891,b\n");
    let path = tariff();
    let args = [
        "--text",
        "m",
        "--fixed",
        "--json",
        "--tariff",
        path.to_str().unwrap(),
    ];
    let output = run(&args, list.as_bytes());
    assert!(
        out(&output)
            .starts_with("phone,m,number,encoding,units,charge,brand,cost,fixed,saved,problem\n")
    );
    assert!(out(&output).contains(&format!("UCS-2,151,3,Telkomsel,105000,\"\"\"{long}\",2,\n")));
    assert!(out(&output).contains("GSM-7,1,1,Telkomsel,35000,b,0,\n"));
    let summary: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(
        summary["savings"],
        serde_json::json!({"tier": "typographic", "messages": 1, "charges": 2, "cost": 70_000})
    );
    // The columns of the first run are recognised.
    let again = run(&args, &output.stdout);
    assert_eq!(out(&again), out(&output));
    let plain = run(&["--text", "m", "--tier", "invisible"], list.as_bytes());
    assert!(
        err(&plain).contains("would save nothing"),
        "{}",
        err(&plain)
    );
}

#[test]
fn repeated_recipients_are_reported() {
    let list =
        "phone,m\n081234567890,a\n+62 812-3456-7890,b\n0812,c\n081234567891,d\n6281234567890,e\n";
    let output = run(&["--text", "m", "--json"], list.as_bytes());
    let summary: Value = serde_json::from_slice(&output.stderr).unwrap();
    let recipients = &summary["recipients"];
    assert_eq!(
        (&recipients["distinct"], &recipients["repeated"]),
        (&2.into(), &2.into())
    );
    assert_eq!(
        recipients["first_repeated_lines"],
        serde_json::json!([3, 6])
    );
    assert!(!out(&output).contains("same recipient"));

    let marked = run(&["--text", "m", "--mark-repeated"], list.as_bytes());
    let marked_rows: Vec<_> = out(&marked)
        .lines()
        .map(|line| line.ends_with(",phone: an earlier row has the same recipient"))
        .collect();
    assert_eq!(marked_rows, [false, false, true, false, false, true]);
    assert_eq!(marked.status.code(), Some(1));

    let both = run(
        &["--text", "m", "--mark-repeated", "--only-problems"],
        list.as_bytes(),
    );
    let texts: Vec<_> = out(&both)
        .lines()
        .map(|line| line.split(',').nth(1).unwrap().to_owned())
        .collect();
    assert_eq!(texts, ["m", "b", "c", "e"]);
}

#[test]
fn only_problems() {
    let list = "phone,m\n081234567890,a\n0812,b\n081234567891,c\n";
    let output = run(&["--text", "m", "--only-problems"], list.as_bytes());
    assert_eq!(out(&output).lines().count(), 2);
    assert!(out(&output).contains("\n0812,b,,,,,,,"));
    assert!(
        err(&output).contains("all                                    2"),
        "{}",
        err(&output)
    );
}

#[test]
fn a_sum_that_is_too_large_is_a_problem_of_its_row() {
    let path = std::env::temp_dir().join(format!("campaign-sum-{}.toml", std::process::id()));
    fs::write(
        &path,
        format!("[prices]\ndefault = {}\nxl = 1\n", u64::MAX / 2),
    )
    .unwrap();
    let list = "phone,m\n081234567890,a\n081234567891,a\n081234567892,a\n081734567890,a\n";
    let output = run(
        &["--text", "m", "--tariff", path.to_str().unwrap()],
        list.as_bytes(),
    );
    fs::remove_file(&path).unwrap();
    let out = out(&output);
    let rows: Vec<_> = out.lines().collect();
    assert_eq!(rows.len(), 5);
    assert!(rows[2].contains("9223372036854775807"));
    assert!(
        rows[3].starts_with("081234567892,a,,,,,,,cost: the sum of the cost"),
        "{out}"
    );
    assert!(rows[4].ends_with(",XL,1,"), "{out}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn repairs_are_optional_and_counted() {
    let list = "phone,m\n'081234567890,a\n81234567891,a\n081234567892.0,a\n'81234567893.0,a\n6.28123E+12,a\n";
    let plain = run(&["--text", "m", "--json"], list.as_bytes());
    let summary: Value = serde_json::from_slice(&plain.stderr).unwrap();
    assert_eq!(summary["rejected"]["number"], 5);
    let mended = run(
        &["--text", "m", "--json", "--repair", "all"],
        list.as_bytes(),
    );
    let summary: Value = serde_json::from_slice(&mended.stderr).unwrap();
    assert_eq!(summary["rejected"]["number"], 1);
    assert_eq!(
        summary["repaired"],
        serde_json::json!({"apostrophe": 2, "zero": 2, "decimal": 2})
    );
    assert!(out(&mended).contains("'81234567893.0,a,'+6281234567893,"));
}

/// A list that is long enough for many blocks.
fn big_list(rows: usize) -> String {
    let mut list = String::from("phone,m\n");
    for row in 0..rows {
        let number = format!("0812{:08}", row % 100_000_000);
        list.extend([
            &*number,
            ",\"Halo, nomor ",
            &row.to_string(),
            "\nbaris dua\"\n",
        ]);
    }
    list
}

#[test]
fn many_blocks_come_out_in_order_with_their_lines() {
    let mut list = big_list(60_000);
    list.extend(["081799999999,", &"x".repeat(400), "\n"]);
    let output = run(&["--text", "m", "--raw", "--json"], list.as_bytes());
    let mut reader = csv::Reader::from_reader(&*output.stdout);
    for (row, record) in reader.records().take(60_000).enumerate() {
        let record = record.unwrap();
        assert_eq!(record[1], format!("Halo, nomor {row}\nbaris dua"));
        assert_eq!(record[2], format!("+62812{row:08}"));
    }
    let summary: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(summary["most_expensive"][0]["line"], 120_002);
    assert_eq!(summary["recipients"]["distinct"], 60_001);
}

#[test]
fn an_output_that_is_the_input_is_refused() {
    let path = std::env::temp_dir().join(format!("campaign-same-{}.csv", std::process::id()));
    fs::write(&path, big_list(10_000)).unwrap();
    let before = fs::read(&path).unwrap();
    for (file, stdin) in [
        (path.to_str().unwrap(), Stdio::null()),
        ("-", fs::File::open(&path).unwrap().into()),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_sms-charge"))
            .args(["campaign", "--text", "m", file])
            .stdin(stdin)
            .stdout(fs::OpenOptions::new().append(true).open(&path).unwrap())
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(
            err(&output).contains("is the output file"),
            "{}",
            err(&output)
        );
    }
    let after = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    assert!(after == before);
}

#[test]
fn a_closed_pipe_is_reported() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sms-charge"))
        .args(["campaign", "--text", "m", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let _ = child
        .stdin
        .take()
        .unwrap()
        .write_all(big_list(50_000).as_bytes());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        err(&output).contains("the output was closed after "),
        "{}",
        err(&output)
    );
}

/// Every row of an output has all its cells, and the last row has a line end.
#[cfg(unix)]
fn assert_whole_rows(output: &[u8]) {
    assert!(output.ends_with(b"\n"));
    let mut reader = csv::Reader::from_reader(output);
    for record in reader.byte_records() {
        assert_eq!(record.unwrap().len(), 9);
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_reported_and_leaves_whole_rows() {
    let folder = std::env::temp_dir().join(format!("campaign-full-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("list.csv"), big_list(60_000)).unwrap();
    // A file may have at most 600 blocks, so a write in the middle of a row fails.
    let output = Command::new("sh")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 600; exec \"$0\" campaign --text m list.csv > out.csv",
        ])
        .arg(env!("CARGO_BIN_EXE_sms-charge"))
        .current_dir(&folder)
        .output()
        .unwrap();
    let written = fs::read(folder.join("out.csv")).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    assert!(!written.is_empty());
    assert_whole_rows(&written);
    let rows = csv::Reader::from_reader(&*written).byte_records().count();
    assert!(
        err(&output)
            .replace(',', "")
            .contains(&format!("it contains {rows} whole rows\n")),
        "{}",
        err(&output)
    );
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_whole_rows() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sms-charge"))
        .args(["campaign", "--text", "m", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let writer = std::thread::spawn(move || {
        let list = big_list(20_000);
        let body = list.split_once('\n').unwrap().1;
        // This fails when the program stops reading.
        let _ = stdin.write_all(list.as_bytes());
        while stdin.write_all(body.as_bytes()).is_ok() {}
    });
    let mut output = vec![0; 1 << 20];
    std::io::Read::read_exact(&mut stdout, &mut output).unwrap();
    let status = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .unwrap();
    assert!(status.success());
    std::io::Read::read_to_end(&mut stdout, &mut output).unwrap();
    let ended = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert_eq!(ended.status.code(), Some(130), "{}", err(&ended));
    assert!(err(&ended).contains("interrupted: "), "{}", err(&ended));
    assert_whole_rows(&output);
}

/// Another CSV reader must find every cell of every row, for all kinds of bytes.
#[test]
fn every_cell_is_written_unchanged() {
    let mut state = 1_u64;
    let mut random = move |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as usize % below
    };
    let pieces = [
        "a", ",", "\"", "\"\"", "\n", "\r\n", "é", "=", "'", " ", "08", ",\"", "\",", "\u{200B}",
    ];
    for round in 0..300 {
        let mut list = String::from("phone,m\n");
        for _ in 0..random(60) {
            list.push_str(pieces[random(pieces.len())]);
        }
        let output = run(&["--text", "m", "--raw"], list.as_bytes());
        assert!(
            output.status.code().is_some_and(|code| code < 2),
            "{list:?}: {}",
            err(&output)
        );
        // Quotes without an end are read in another way on purpose.
        if out(&output).contains("never closed") {
            continue;
        }
        let read = |data: &[u8], count: usize| -> Vec<Vec<Vec<u8>>> {
            let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(data);
            let rows = reader.byte_records().map(|row| row.unwrap());
            let rows = rows.map(|row| {
                row.iter()
                    .take(count)
                    .map(<[u8]>::to_vec)
                    .collect::<Vec<_>>()
            });
            rows.filter(|row| row.iter().flatten().any(|&byte| byte != b' '))
                .collect()
        };
        let expected: Vec<Vec<Vec<u8>>> = read(list.as_bytes(), usize::MAX)
            .into_iter()
            .map(|mut row| {
                let rest = if row.len() > 1 {
                    row.split_off(1).join(&b',')
                } else {
                    Vec::new()
                };
                row.push(rest);
                row
            })
            .collect();
        assert_eq!(read(&output.stdout, 2), expected, "round {round}: {list:?}");
    }
}

#[test]
fn the_options_of_the_gateway_apply() {
    let list = format!("phone,m\n081234567890,{}\n", "a".repeat(156));
    let of = |options: &[&str]| {
        let args: Vec<_> = ["--text", "m"].iter().chain(options).copied().collect();
        run(&args, list.as_bytes())
    };
    assert!(out(&of(&[])).contains("GSM-7,156,1,"));
    assert!(out(&of(&["--before", "Toko: "])).contains("GSM-7,156,2,"));
    assert!(out(&of(&["--encodings", "ucs2"])).contains("UCS-2,156,3,"));
    let over = of(&["--before", "Toko: ", "--limit", "1"]);
    assert!(
        out(&over).ends_with("a,,,,,,,m: the text is over a limit of the gateway\n"),
        "{}",
        out(&over)
    );
    assert_eq!(over.status.code(), Some(1));
}

#[test]
fn it_speaks_indonesian() {
    let list = format!(
        "phone,m\n081234567890,✅{}\n0812,b\n6.28123E+12,c\n081234567890,d\n'081234567891,f\n081234567892\n",
        "a".repeat(100)
    );
    let path = tariff();
    let args = [
        "--text",
        "m",
        "--mark-repeated",
        "--repair",
        "apostrophe",
        "--tariff",
        path.to_str().unwrap(),
    ];
    let output = run_in(&args, list.as_bytes(), &[("LANG", "id_ID.UTF-8")]);
    let problems: Vec<_> = csv::Reader::from_reader(&*output.stdout)
        .records()
        .map(|row| row.unwrap().iter().next_back().unwrap().to_owned())
        .collect();
    assert_eq!(
        problems,
        [
            "",
            "phone: harus 9 sampai 12 angka setelah +62, berakhir setelah 3 pada byte 4",
            "phone: dirusak lembar kerja: nomor dibulatkan, dan angka terakhirnya hilang",
            "phone: penerimanya sama dengan baris sebelumnya",
            "",
            "baris: ada 1 sel, sedangkan judul kolom punya 2",
        ]
    );
    let told = err(&output);
    for line in [
        "Dibaca sebagai UTF-8, pembatas koma, akhir baris LF\n",
        "Jumlah                               pesan        segmen                  harga\n",
        "  semua                                  3             4",
        "  sudah punya baris                      1  baris 5\n",
        "66,7 %\n",
        "  apostrophe                             1\n",
        "  nomor                                  2\n",
        "  baris 2              2 segmen    IDR 700,00\n",
        "  ✅ (U+2705) dalam 1 baris, 1 segmen tambahan\n",
        "Teks yang lebih murah (tier tipografis) tidak menghemat apa pun\n",
    ] {
        assert!(told.contains(line), "{line:?} in\n{told}");
    }
    for (args, list, expected) in [
        (
            &["--text", "pesn"][..],
            "phone,pesan\n",
            "kesalahan: tidak ada kolom bernama \"pesn\" (apakah maksud Anda \"pesan\"?); kolomnya: phone, pesan\n",
        ),
        (
            &["--text", "m"],
            "0812-3456-7890,Halo\n",
            "kesalahan: baris pertama tidak tampak seperti judul kolom: kolom 1 berisi nomor. ",
        ),
        (
            &["--text", "m", "--delimiter", "a"],
            "",
            "kesalahan: nilai 'a' tidak berlaku untuk '--delimiter <CHAR>': harus kata tab, atau satu karakter ASCII",
        ),
    ] {
        let output = run_in(args, list.as_bytes(), &[("LANG", "id")]);
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).starts_with(expected), "{}", err(&output));
    }
}

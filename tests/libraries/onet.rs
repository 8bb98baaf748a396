//! O*NET's files: known by their headings, every cell kept, every bad cell named.

use tandem::interop::{
    InputFile,
    onet::{range, read},
};

const OCCUPATIONS: &str = "O*NET-SOC Code\tTitle\tDescription\n\
    41-0001.00\tSellers of Things\tSell things.\n41-0002.00\tBuyers of Things\tBuy things.\n";
const SKILLS: &str = "O*NET-SOC Code\tTitle\tElement ID\tElement Name\tScale ID\tScale Name\tData Value\tN\tStandard Error\tLower CI Bound\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n\
    41-0001.00\tSellers of Things\t2.A.1.b\tListening\tIM\tImportance\t4.12\t8\t0.1\t3.9\t4.3\tN\t\t08/2025\tAnalyst\n\
    41-0001.00\tSellers of Things\t2.A.1.b\tListening\tLV\tLevel\t4.0\t8\t0.1\t3.9\t4.1\tN\tN\t08/2025\tAnalyst\n\
    41-0001.00\tSellers of Things\t2.B.1.d\tHaggling\tIM\tImportance\t3\t8\t0.1\t2.9\t3.1\tN\t\t08/2025\tAnalyst\n\
    41-0001.00\tSellers of Things\t2.B.1.d\tHaggling\tLV\tLevel\t5\t8\t0.7\t3.9\t6.1\tY\tN\t08/2025\tAnalyst\n";

fn file(name: &str, text: &str) -> InputFile {
    InputFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

#[test]
fn files_are_known_by_their_headings_and_keep_every_cell() {
    let onet = read(&[file("b.txt", SKILLS), file("a.txt", OCCUPATIONS)]).unwrap();
    assert_eq!(onet.findings, []);
    let names: Vec<_> = onet.tables.iter().map(|table| table.name.unwrap()).collect();
    assert_eq!(names, ["levels and importances", "occupations"]);
    assert_eq!((onet.occupations.len(), onet.values.len(), onet.elements.len()), (2, 4, 2));
    assert_eq!(onet.occupations["41-0001.00"].description, "Sell things.");
    let level = &onet.values[3];
    assert_eq!((level.value, level.suppress, level.not_relevant), (5.0, true, false));
    let content: serde_json::Value = serde_json::from_str(&onet.tables[0].content(3)).unwrap();
    assert_eq!(content["Standard Error"], "0.7");
    assert_eq!(content["Domain Source"], "Analyst");
    assert_eq!(onet.rated()["41-0001.00"], 2);
}

#[test]
fn the_same_tables_as_csv_are_the_same() {
    let csv = SKILLS.replace('\t', ",");
    let (tabs, commas) = (read(&[file("s.txt", SKILLS)]).unwrap(), read(&[file("s.csv", &csv)]).unwrap());
    assert_eq!(tabs.values, commas.values);
}

#[test]
fn every_bad_cell_is_named_with_row_and_column() {
    let bad = SKILLS
        .replace("LV\tLevel\t4.0", "LV\tLevel\tNaN")
        .replace("LV\tLevel\t5\t", "LV\tLevel\t9\t")
        .replace("IM\tImportance\t3\t8\t0.1\t2.9\t3.1\tN", "IM\tImportance\t3\t8\t0.1\t2.9\t3.1\tmaybe")
        .replacen("41-0001.00", "41-1", 1);
    let onet = read(&[file("Skills.txt", &bad)]).unwrap();
    let found: Vec<String> = onet
        .findings
        .iter()
        .map(|f| format!("{} {} {}: {}", f.file, f.row.unwrap(), f.column.as_deref().unwrap(), f.message))
        .collect();
    assert_eq!(
        found,
        [
            "Skills.txt 2 O*NET-SOC Code: “41-1” is no O*NET-SOC code",
            "Skills.txt 3 Data Value: “NaN” is not a number",
            "Skills.txt 4 Recommend Suppress: “maybe” is neither Y nor N",
            "Skills.txt 5 Data Value: 9 is outside the scale, which goes from 0 to 7",
        ]
    );
}

#[test]
fn the_same_row_twice_is_refused_and_other_files_are_left_alone() {
    let twice = format!("{SKILLS}{}", SKILLS.lines().last().unwrap());
    let onet = read(&[file("Skills.txt", &twice)]).unwrap();
    assert_eq!(onet.findings.len(), 1);
    assert_eq!(onet.findings[0].message, "The same is already said in row 5 of Skills.txt");
    let tasks = "O*NET-SOC Code\tTitle\tTask ID\tTask\n41-0001.00\tSellers\t1\tSell\n";
    let onet = read(&[file("Task Statements.txt", tasks), file("o.txt", OCCUPATIONS)]).unwrap();
    assert_eq!((onet.findings.len(), onet.tables[0].name, onet.tables[0].rows.len()), (0, None, 1));
    assert!(read(&[file("Task Statements.txt", tasks)]).is_none());
}

#[test]
fn definitions_and_anchors_come_from_files_of_their_own() {
    let model = "Element ID\tElement Name\tDescription\n2.A.1.b\tListening\tGiving full attention.\n";
    let anchors = "Element ID\tElement Name\tScale ID\tAnchor Value\tAnchor Description\n2.A.1.b\tListening\tLV\t2\tTake an order.\n";
    let onet = read(&[file("c.txt", model), file("l.txt", anchors)]).unwrap();
    assert_eq!(onet.elements["2.A.1.b"].description, "Giving full attention.");
    assert_eq!((onet.anchors[0].level, onet.anchors[0].description.as_str()), (2.0, "Take an order."));
}

#[test]
fn mutated_files_never_panic() {
    use rand::{RngExt, SeedableRng, rngs::SmallRng};
    let mut dice = SmallRng::seed_from_u64(11);
    for _ in 0..400 {
        let mut bytes = SKILLS.as_bytes().to_vec();
        for _ in 0..dice.random_range(1..12) {
            if bytes.is_empty() {
                break;
            }
            let at = dice.random_range(0..bytes.len());
            match dice.random_range(0..3) {
                0 => bytes[at] = dice.random(),
                1 => drop(bytes.remove(at)),
                _ => bytes.truncate(at.max(1)),
            }
        }
        if let Some(onet) = read(&[InputFile { name: "Skills.txt".to_owned(), bytes }]) {
            assert!(onet.values.iter().all(|v| range(&v.scale).is_none_or(|(l, h)| (l..=h).contains(&v.value))));
        }
    }
}

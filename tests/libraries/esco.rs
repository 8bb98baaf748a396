//! ESCO's files: known by their headings, in one language at a time.

use tandem::interop::{
    InputFile,
    esco::{Tree, read, short},
};

const SKILLS: &str = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description\n\
    KnowledgeSkillCompetence,http://data.example/esco/skill/s1,skill/competence,cross-sector,bargain,\"haggle\nhaggling\",,released,2025-01-01T00:00:00Z,,,x,Agree on a price.\n\
    KnowledgeSkillCompetence,http://data.example/esco/skill/s2,knowledge,transversal,ways of selling,,,released,2025-01-01T00:00:00Z,,,x,\n";
const GROUPS: &str = "conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code\n\
    SkillGroup,http://data.example/esco/skill/S1,communication,,,released,,,x,,S1\n\
    SkillGroup,http://data.example/esco/skill/S1.1,negotiating,,,released,,,x,,S1.1\n";
const BROADER: &str = "conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel\n\
    SkillGroup,http://data.example/esco/skill/S1.1,negotiating,SkillGroup,http://data.example/esco/skill/S1,communication\n\
    KnowledgeSkillCompetence,http://data.example/esco/skill/s1,bargain,KnowledgeSkillCompetence,http://data.example/esco/skill/s2,ways of selling\n\
    KnowledgeSkillCompetence,http://data.example/esco/skill/s2,ways of selling,SkillGroup,http://data.example/esco/skill/S1.1,negotiating\n";
const OCCUPATIONS: &str = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code\n\
    Occupation,http://data.example/esco/occupation/o1,3322,seller,,,released,,,,,x,Sells.,3322.1\n";
const RELATIONS: &str = "occupationUri,relationType,skillType,skillUri\n\
    http://data.example/esco/occupation/o1,essential,skill/competence,http://data.example/esco/skill/s1\n\
    http://data.example/esco/occupation/o1,optional,knowledge,http://data.example/esco/skill/s2\n";

fn file(name: &str, text: &str) -> InputFile {
    InputFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn all() -> Vec<InputFile> {
    [SKILLS, GROUPS, BROADER, OCCUPATIONS, RELATIONS]
        .iter()
        .enumerate()
        .map(|(at, text)| file(&format!("{at}.csv"), text))
        .collect()
}

#[test]
fn all_five_files_are_known_by_their_headings() {
    let esco = read(&all()).unwrap();
    assert_eq!(esco.findings, []);
    assert_eq!((esco.skills.len(), esco.groups.len(), esco.occupations.len()), (2, 2, 1));
    assert_eq!((esco.broader.len(), esco.relations.len()), (3, 2));
    let bargain = &esco.skills["http://data.example/esco/skill/s1"];
    assert_eq!((bargain.label.as_str(), bargain.others.len()), ("bargain", 2));
    assert!(esco.relations[0].essential && !esco.relations[1].essential);
}

#[test]
fn a_skill_below_a_skill_lies_in_the_group_above_both() {
    let esco = read(&all()).unwrap();
    let tree = Tree::of(&esco);
    let above: Vec<&str> =
        tree.groups_above(&esco, "http://data.example/esco/skill/s1").into_iter().map(short).collect();
    assert_eq!(above, ["S1.1", "S1"]);
}

#[test]
fn circles_end() {
    let circle = BROADER.to_owned()
        + "SkillGroup,http://data.example/esco/skill/S1,c,SkillGroup,http://data.example/esco/skill/S1.1,n\n";
    let esco = read(&[file("g.csv", GROUPS), file("b.csv", &circle)]).unwrap();
    let tree = Tree::of(&esco);
    assert_eq!(tree.groups_above(&esco, "http://data.example/esco/skill/S1").len(), 1);
    assert_eq!(tree.all_above("http://data.example/esco/skill/S1").len(), 2);
}

#[test]
fn bad_cells_are_named() {
    let bad = RELATIONS.replace("optional", "sometimes").replacen("http://data.example/esco/skill/s1", "skill s1", 1);
    let esco = read(&[file("r.csv", &bad)]).unwrap();
    let found: Vec<_> =
        esco.findings.iter().map(|f| (f.row.unwrap(), f.column.clone().unwrap(), f.message.clone())).collect();
    assert_eq!(
        found,
        [
            (2, "skillUri".to_owned(), "“skill s1” is no uri".to_owned()),
            (3, "relationType".to_owned(), "“sometimes” is neither essential nor optional".to_owned()),
        ]
    );
    let esco = read(&[file("skills_en.csv", SKILLS), file("skills_de.csv", SKILLS)]).unwrap();
    assert_eq!(esco.findings.len(), 2);
    assert!(esco.findings[0].action.contains("one language"));
    assert!(read(&[file("people.csv", "id,name\n1,x\n")]).is_none());
}

#[test]
fn fourteen_thousand_skills_are_read() {
    let mut text = SKILLS.lines().next().unwrap().to_owned() + "\n";
    for number in 0..14_000 {
        text += &format!(
            "KnowledgeSkillCompetence,http://data.example/esco/skill/n{number},knowledge,cross-sector,skill {number},,,released,,,,x,About {number}.\n"
        );
    }
    assert_eq!(read(&[file("skills_en.csv", &text)]).unwrap().skills.len(), 14_000);
}

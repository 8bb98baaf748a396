//! The published problem's own rules and objective, written from their description: a second opinion on what the solver says.

use super::dzn::Instance;

/// A student takes a discipline in a hospital from a period on; all count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    pub student: usize,
    pub discipline: usize,
    pub hospital: usize,
    pub start: usize,
}

/// The objective, or what is broken.
pub fn score(instance: &Instance, taken: &[Taken]) -> Result<i64, Vec<String>> {
    let mut broken = Vec::new();
    let mut present = vec![0_u32; instance.hospitals * instance.disciplines * instance.periods];
    let mut satisfactions = Vec::with_capacity(instance.students);
    for student in 0..instance.students {
        let mut own: Vec<Taken> = taken.iter().copied().filter(|one| one.student == student).collect();
        own.sort_unstable_by_key(|one| one.start);
        judge(instance, student, &own, &mut broken);
        for one in &own {
            let first = instance.post(one.hospital, one.discipline) * instance.periods;
            let end = (one.start + instance.duration[one.discipline]).min(instance.periods);
            (one.start..end).for_each(|t| present[first + t] += 1);
        }
        satisfactions.push(satisfaction(instance, student, &own));
    }
    for (cell, &there) in present.iter().enumerate() {
        let (post, t) = (cell / instance.periods, cell % instance.periods);
        let (h, d) = (post / instance.disciplines, post % instance.disciplines);
        if there < instance.least[cell] || there > instance.most[cell] {
            broken.push(format!(
                "hospital {}, discipline {}, period {}: {there} students, between {} and {} are asked for",
                h + 1,
                d + 1,
                t + 1,
                instance.least[cell],
                instance.most[cell]
            ));
        }
    }
    if broken.is_empty() {
        Ok(satisfactions.iter().sum::<i64>() + satisfactions.iter().min().copied().unwrap_or(0))
    } else {
        Err(broken)
    }
}

fn judge(instance: &Instance, student: usize, own: &[Taken], broken: &mut Vec<String>) {
    let mut say = |what: String| broken.push(format!("student {}: {what}", student + 1));
    for group in 0..instance.groups {
        let wanted = instance.wanted[student * instance.groups + group] as usize;
        let got = own.iter().filter(|one| instance.group_of[one.discipline] == group).count();
        if got != wanted {
            say(format!("{got} disciplines of group {}, {wanted} are asked for", group + 1));
        }
    }
    for (i, one) in own.iter().enumerate() {
        let length = instance.duration[one.discipline];
        let end = one.start + length;
        let name = format!("discipline {} in hospital {}", one.discipline + 1, one.hospital + 1);
        if own[..i].iter().any(|other| other.discipline == one.discipline) {
            say(format!("{name} is taken twice"));
        }
        if own[..i].iter().any(|other| other.start + instance.duration[other.discipline] > one.start) {
            say(format!("{name} begins before another one has ended"));
        }
        if !instance.may_take(student, one.hospital, one.discipline) {
            say(format!("{name} may not be taken"));
        }
        if end > instance.periods {
            say(format!("{name} ends after the last period"));
        } else if (one.start..end).any(|t| !instance.available[student * instance.periods + t]) {
            say(format!("{name} meets a period without availability"));
        }
        for before in 0..instance.disciplines {
            let asked = instance.preceded_by[one.discipline * instance.disciplines + before];
            if asked && !own[..i].iter().any(|other| other.discipline == before) {
                say(format!("{name} begins without discipline {} before it", before + 1));
            }
        }
    }
    for hospital in 0..instance.hospitals {
        let there = own.iter().filter(|one| one.hospital == hospital).count();
        if there > instance.disciplines_per_hospital_max as usize {
            say(format!("{there} disciplines in hospital {}", hospital + 1));
        }
    }
}

/// What a student's own disciplines, sorted by start, are worth to the student.
pub fn satisfaction(instance: &Instance, student: usize, own: &[Taken]) -> i64 {
    let [_, _, change, waiting] = instance.weights[student];
    let taken: i64 = own.iter().map(|one| instance.worth(student, one.hospital, one.discipline)).sum();
    let changes = own.windows(2).filter(|two| two[0].hospital != two[1].hospital).count() as i64;
    let attended: usize = own.iter().map(|one| instance.duration[one.discipline]).sum();
    let last = own.last().map_or(0, |one| one.start + instance.duration[one.discipline]);
    taken + change * changes + waiting * last.saturating_sub(attended) as i64
}

/// The plan as a table, counted from 1.
pub fn csv(taken: &[Taken]) -> String {
    let row =
        |one: &Taken| format!("{},{},{},{}\n", one.student + 1, one.discipline + 1, one.hospital + 1, one.start + 1);
    std::iter::once("student,discipline,hospital,start\n".to_owned()).chain(taken.iter().map(row)).collect()
}

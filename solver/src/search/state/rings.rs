//! Placements that have to come as closed exchanges: whether those of the plan do.

use super::State;
use crate::mip::Exchanges;
use std::collections::HashMap;

/// Chosen placements by arc, and how each group of arcs stands.
#[derive(Default)]
pub struct RingsLedger {
    pub counts: Vec<u32>,
    /// People sent less people received, by group and unit.
    net: HashMap<(usize, usize), i32>,
    groups: Vec<Group>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Group {
    /// Units that send and receive different numbers.
    uneven: i64,
    /// All are even, but the placements do not fall into rings.
    open: bool,
}

impl Group {
    fn broken(self) -> i64 {
        self.uneven + i64::from(self.open)
    }
}

impl RingsLedger {
    pub fn new(exchanges: Option<&Exchanges>) -> Self {
        exchanges.map_or_else(Self::default, |exchanges| Self {
            counts: vec![0; exchanges.arcs.len()],
            net: HashMap::new(),
            groups: vec![Group::default(); exchanges.groups.len()],
        })
    }

    /// People that a unit sends less those it receives.
    pub fn net(&self, group: usize, unit: usize) -> i32 {
        self.net.get(&(group, unit)).copied().unwrap_or(0)
    }
}

impl State<'_> {
    /// Changes the exchanges; returns the change in broken rows.
    pub(super) fn shift_rings(&mut self, column: usize, sign: i32) -> i64 {
        let Some(exchanges) = &self.sets.exchanges else { return 0 };
        let Some(index) = exchanges.arc_of(column) else { return 0 };
        let arc = &exchanges.arcs[index];
        let ledger = &mut self.rings;
        let group = &mut ledger.groups[arc.group];
        let before = group.broken();
        ledger.counts[index] = ledger.counts[index].saturating_add_signed(sign);
        for (unit, change) in [(arc.from, sign), (arc.to, -sign)] {
            let net = ledger.net.entry((arc.group, unit)).or_default();
            group.uneven -= i64::from(*net != 0);
            *net += change;
            group.uneven += i64::from(*net != 0);
        }
        let used = exchanges.groups[arc.group].iter().map(|&arc| (arc, ledger.counts[arc]));
        let used: Vec<(usize, u32)> = used.filter(|used| used.1 > 0).collect();
        group.open = group.uneven == 0 && exchanges.take_apart(&used).is_none();
        group.broken() - before
    }

    /// Whether the column would have to be exchanged, and nobody can ever close a ring with it.
    pub(super) fn has_no_ring(&self, column: usize) -> bool {
        self.sets
            .exchanges
            .as_ref()
            .is_some_and(|exchanges| exchanges.arc_of(column).is_some_and(|arc| !exchanges.arcs[arc].closes))
    }

    /// Whether the column needs others that close a ring with it: it is exchanged, and nobody is waiting for it.
    pub(super) fn needs_ring(&self, column: usize) -> bool {
        self.sets.exchanges.as_ref().is_some_and(|exchanges| {
            exchanges.arc_of(column).is_some_and(|index| {
                let arc = &exchanges.arcs[index];
                self.rings.net(arc.group, arc.from) >= 0 || self.rings.net(arc.group, arc.to) <= 0
            })
        })
    }
}

use super::draft::likeness;

#[test]
fn titles_are_alike_whatever_their_number_and_order() {
    assert!((likeness("Sales Managers", "Sales manager") - 1.0).abs() < 1e-9);
    assert!(likeness("Advertising and Promotions Managers", "Promotions and advertising manager") > 0.72);
    assert!(likeness("Market Research Analysts", "Account executive") < 0.6);
    assert!(likeness("Judgment and Decision Making", "Negotiation") < 0.6);
    assert_eq!(likeness("", "x"), 0.0);
}

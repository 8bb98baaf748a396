//! `tandem demo`: the demo company in a database of its own, and how to sign in.

use super::serve::{self, Demo, House};
use crate::{
    clock::Clock,
    config::{DatabaseArgs, OwnDatabaseArgs, ServeArgs},
    db::Db,
    demo,
};

/// Where the demo lies if nobody says otherwise: never where a company's own data lies.
const DATABASE: &str = "sqlite:data/demo.db";

pub fn run(database: &DatabaseArgs, own: &OwnDatabaseArgs, args: &ServeArgs) -> anyhow::Result<()> {
    let db = Db::open(&database.url(Some(DATABASE))?)?;
    demo::seed(&db, &Clock::system())?;
    let sign_ins = demo::sign_ins();
    println!("The demo company, {}. Sign in at http://{} as", demo::COMPANY, args.listen);
    for way in &sign_ins {
        println!("  {:<14} {:<36} password {}", way.role.to_string(), way.email, way.password);
    }
    println!("“Start with my company” there opens a database of your own and leaves the demo as it is.");
    let demo = Demo { sign_ins, own_database: own.own_database.clone() };
    serve::run_with(House { db, demo: Some(demo) }, args, serve::listen(args)?)
}

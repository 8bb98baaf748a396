// Counts the tests in a log: cargo test, vitest and Playwright. Prints "PASSED FAILED".
import { readFileSync } from "node:fs";

// eslint-disable-next-line no-control-regex
const log = readFileSync(process.argv[2], "utf8").replace(/\u001b\[[0-9;]*m/g, "");
let passed = 0;
let failed = 0;
for (const [, good, bad] of log.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed/gm)) {
  passed += Number(good);
  failed += Number(bad);
}
// vitest: "Tests  2 failed | 40 passed (42)"; Playwright: "  7 passed (31.0s)", "  1 failed".
for (const [, line] of log.matchAll(/^\s*Tests\s+(.*)$/gm)) {
  passed += Number(/(\d+) passed/.exec(line)?.[1] ?? 0);
  failed += Number(/(\d+) failed/.exec(line)?.[1] ?? 0);
}
for (const [, count, word] of log.matchAll(/^ {2}(\d+) (passed|failed|flaky)(?: \(.*\))?$/gm)) {
  if (word === "passed") passed += Number(count);
  else failed += Number(count);
}
console.log(passed, failed);

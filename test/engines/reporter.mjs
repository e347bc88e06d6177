function testsOf({ tests, suites }, names = []) {
  return [
    ...tests.map((test) => ({ ...test, title: [...names, test.name].join(' > ') })),
    ...suites.flatMap((suite) => testsOf(suite, [...names, suite.name])),
  ];
}

/** Prints a summary for each engine, with the skipped tests, and the missing engines. */
export function engineReporter(absent) {
  return {
    async stop({ sessions }) {
      console.log('\nEngines:');
      const all = [...sessions];
      for (const { name } of new Set(all.map(({ browser }) => browser))) {
        const tests = all
          .filter(({ browser }) => browser.name === name)
          .flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
        const skippedTests = tests.filter(({ skipped }) => skipped);
        const passed = tests.filter((test) => test.passed && !test.skipped);
        console.log(`  ${name}: ${passed.length} passed, ${tests.length - passed.length - skippedTests.length} failed`);
        for (const { title } of skippedTests) console.log(`    does not apply: ${title}`);
      }
      for (const reason of absent) console.log(`  Not run in ${reason}`);
    },
  };
}

/** Between two looks whether a page is quiet, how many must find it so, and what is nothing: in ms. */
const quiet = { interval: 40, rounds: 3, noise: 2 };

/** How long a page may take, in ms. */
const patience = 120_000;

/** A tab under measurement. */
export class BenchPage {
  constructor(page, client, origin) {
    this.page = page;
    this.client = client;
    this.origin = origin;
  }

  goto(path) {
    return this.page.goto(this.origin + path, { waitUntil: 'load' });
  }

  /** Puts the harness on a page that has its cards already. */
  async attach(id, count) {
    await this.page.evaluate(() => import('/harness.js'));
    await this.run('attach', id, count);
  }

  /** Makes the processor so many times slower. */
  throttle(rate) {
    return this.client.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** Has all that follows observed. */
  observe(...types) {
    return this.page.evaluateOnNewDocument((entryTypes) => {
      globalThis.observed = [];
      for (const type of entryTypes) {
        const keep = (list) => globalThis.observed.push(...list.getEntries().map((entry) => entry.toJSON()));
        new PerformanceObserver(keep).observe({ type, buffered: true });
      }
    }, types);
  }

  /** What was observed. */
  observed() {
    return this.page.evaluate(() => globalThis.observed);
  }

  reload() {
    return this.page.reload({ waitUntil: 'load' });
  }

  /** Calls a function of the harness. */
  run(name, ...args) {
    return this.page.evaluate((method, values) => globalThis.bench[method](...values), name, args);
  }

  /** What the main thread has worked so far, in ms of processor time: what others do on the machine is not in it. */
  async worked() {
    const { metrics } = await this.client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  }

  /** Waits until the main thread has nothing to do any more. @returns What it has worked by then. */
  async settled() {
    let worked = await this.worked();
    for (let round = 0; round < quiet.rounds; round++) {
      await new Promise((resolve) => setTimeout(resolve, quiet.interval));
      const now = await this.worked();
      if (now - worked > quiet.noise) round = -1;
      worked = now;
    }
    return worked;
  }

  /** What is in use on the heaps after the garbage has gone: of scripts, and of the page itself; in bytes. */
  async heap() {
    for (let round = 0; round < 3; round++) await this.client.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize } = await this.client.send('Runtime.getHeapUsage');
    return { scripts: usedSize, page: embedderHeapUsedSize };
  }

  /**
   * Waits until all cards show what they must and nothing is left to do.
   *
   * @returns What the main thread has worked by then, looking whether they do not counted.
   * @throws {Error} Where they never do.
   */
  async settledFinal(count) {
    const end = Date.now() + patience;
    for (let looking = 0; ;) {
      const worked = await this.settled();
      const final = await this.run('final');
      if (final === count) return worked - looking;
      if (Date.now() > end) throw new Error(`${final} of ${count} cards are final.`);
      looking += (await this.worked()) - worked;
    }
  }

  /** @throws {Error} Where not all cards are in view. */
  async checkInView(count) {
    const inView = await this.run('inView');
    if (inView !== count) throw new Error(`${inView} of ${count} cards are in view.`);
  }

  close() {
    return this.page.close();
  }
}

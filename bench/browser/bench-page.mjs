/**
 * The criteria for an idle page: the interval between samples in ms, the number of consecutive idle samples, and the
 * processor time in ms that still counts as idle.
 */
const quiet = { interval: 40, rounds: 3, noise: 2 };

/** The greatest time that a page may take, in ms. */
const timeout = 120_000;

/** A tab for measurements. */
export class BenchPage {
  constructor(page, client, origin) {
    this.page = page;
    this.client = client;
    this.origin = origin;
  }

  goto(path) {
    return this.page.goto(this.origin + path, { waitUntil: 'load' });
  }

  /** Loads the harness into a page that already has its cards. */
  async attach(id, count) {
    await this.page.evaluate(() => import('/harness.js'));
    await this.run('attach', id, count);
  }

  /** Slows the processor down by a factor. */
  throttle(rate) {
    return this.client.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** Starts to record performance entries of these types at the next navigation. */
  observe(...types) {
    return this.page.evaluateOnNewDocument((entryTypes) => {
      globalThis.observed = [];
      for (const type of entryTypes) {
        const keep = (list) => globalThis.observed.push(...list.getEntries().map((entry) => entry.toJSON()));
        new PerformanceObserver(keep).observe({ type, buffered: true });
      }
    }, types);
  }

  /** Returns the recorded performance entries. */
  observed() {
    return this.page.evaluate(() => globalThis.observed);
  }

  reload() {
    return this.page.reload({ waitUntil: 'load' });
  }

  /** Calls a function of the harness in the page. */
  run(name, ...args) {
    return this.page.evaluate((method, values) => globalThis.bench[method](...values), name, args);
  }

  /** Returns the processor time of the main thread in ms, which excludes other processes. */
  async processorTime() {
    const { metrics } = await this.client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  }

  /**
   * Waits until the main thread is idle.
   *
   * @returns The processor time of the main thread by then, in ms.
   */
  async waitUntilIdle() {
    let worked = await this.processorTime();
    for (let round = 0; round < quiet.rounds; round++) {
      await new Promise((resolve) => setTimeout(resolve, quiet.interval));
      const now = await this.processorTime();
      if (now - worked > quiet.noise) round = -1;
      worked = now;
    }
    return worked;
  }

  /**
   * Waits until all cards are final and the main thread is idle.
   *
   * @returns The processor time of the main thread by then in ms, without the time of the checks.
   * @throws {Error} If the cards do not become final in time.
   */
  async waitUntilFinal(count) {
    const end = Date.now() + timeout;
    for (let checkTime = 0; ;) {
      const worked = await this.waitUntilIdle();
      const final = await this.run('final');
      if (final === count) return worked - checkTime;
      if (Date.now() > end) throw new Error(`${final} of ${count} cards are final.`);
      checkTime += (await this.processorTime()) - worked;
    }
  }

  /** @throws {Error} If not all cards are in view. */
  async checkInView(count) {
    const inView = await this.run('inView');
    if (inView !== count) throw new Error(`${inView} of ${count} cards are in view.`);
  }

  /** @throws {Error} If the page has the element of a fragment, and does not show it. */
  async checkFragment(fragment) {
    const isAway = await this.page.evaluate((selector) => {
      const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
      return top >= innerHeight || bottom <= 0;
    }, fragment);
    if (isAway) throw new Error(`The page has left ${fragment}.`);
  }

  close() {
    return this.page.close();
  }
}

type Task = () => Promise<void>;

/**
 * Runs tasks of one key in the order they came, and those of different keys side by side. A task begins only
 * when the caller is done adding, so that of a burst of `latestOnly` tasks the last one alone is run.
 */
export class KeyedQueue {
  readonly #waiting = new Map<string, Task[]>();
  readonly #running = new Set<Promise<void>>();
  #last: Promise<void> = Promise.resolve();

  /** How many keys have work. */
  get busy(): number {
    return this.#waiting.size;
  }

  /**
   * @param task must not throw
   * @param latestOnly drops the tasks of the key that have not begun
   */
  add(key: string, task: Task, { latestOnly = false } = {}): void {
    const waiting = this.#waiting.get(key);
    if (waiting) {
      if (latestOnly) waiting.length = 0;
      waiting.push(task);
      return;
    }
    const tasks = [task];
    this.#waiting.set(key, tasks);
    const run = this.#drain(key, tasks);
    this.#running.add(run);
    run.finally(() => this.#running.delete(run));
  }

  /** Resolves when nothing is left to do, or after `ms`. */
  async idle(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(() => resolve("late"), ms);
    });
    while (this.#running.size > 0) {
      if ((await Promise.race([Promise.all(this.#running), late])) === "late") break;
    }
    clearTimeout(timer);
  }

  /** A turn of the event loop for each task, so that the answers before it are on their way while it works. */
  #turn(): Promise<void> {
    this.#last = this.#last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return this.#last;
  }

  async #drain(key: string, tasks: Task[]): Promise<void> {
    await this.#turn();
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      await task();
      if (tasks.length > 0) await this.#turn();
    }
    this.#waiting.delete(key);
  }
}

/** An event of an element. It bubbles, and crosses shadow boundaries. */
export class ClaimEvent extends Event {
  constructor(type: string, options?: EventInit) {
    super(type, { bubbles: true, composed: true, ...options });
  }
}

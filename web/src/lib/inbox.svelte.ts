/** How many messages are unread: asked for when a page is opened, and known at once after some were read. */
import { messages } from '../api/messages';

class Unread {
  count = $state(0);

  async look(): Promise<void> {
    try {
      this.count = (await messages.unread()).unread;
    } catch {
      // The bell keeps what it showed: the page itself tells that the service is away.
    }
  }
}

export const unread = new Unread();

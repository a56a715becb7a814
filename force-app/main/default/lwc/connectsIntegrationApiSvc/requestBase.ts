/** What all requests of a client share: sending, naming an outage for what it is, reading answers. */
import type { AgentChannelType, ChannelType } from './contract';
import type { ConnectionHealth } from './deskSnapshot';
import { ConnectionLostError, RequestFailedError, RequestTimedOutError } from './errors';
import type { RequestOptions, RequestSender } from './requests';

/** Base of the classes that list the requests. */
export abstract class RequestBase {
    private readonly sender: RequestSender;

    constructor(sender: RequestSender) {
        this.sender = sender;
    }

    /** Whether the gadget is connected to the contact center (guide, "onClientInterfaceConnectionLost"). */
    abstract get health(): ConnectionHealth;

    /** The contact center has carried out a request on a channel; the health is that of its sending. */
    protected abstract noteCarriedOut(
        channelType: AgentChannelType,
        healthWhenSent: ConnectionHealth,
    ): void;

    /** @throws ClientReleasedError */
    protected abstract assertUsable(what: string): void;

    /**
     * @param channelType the channel that the request needs
     * @returns the response's `data`
     * @throws RequestFailedError with the gadget's text, RequestTimedOutError, ConnectionLostError,
     *     ClientReleasedError, or `signal.reason`
     */
    protected async request(
        name: string,
        args: readonly unknown[],
        options?: RequestOptions,
        channelType: ChannelType = 'OVERALL',
    ): Promise<unknown> {
        this.assertUsable(name);
        const { health } = this;
        let data: unknown;
        try {
            data = await this.sender.send(name, args, options);
        } catch (error) {
            const isOutage =
                error instanceof RequestFailedError || error instanceof RequestTimedOutError;
            throw isOutage && this.isCutOff(channelType)
                ? new ConnectionLostError(name, error)
                : error;
        }
        if (channelType !== 'OVERALL') {
            this.noteCarriedOut(channelType, health);
        }
        return data;
    }

    /** Sends a request and reads its answer. @throws RequestFailedError also when it cannot be read */
    protected async fetch<T>(
        name: string,
        args: readonly unknown[],
        read: (data: unknown) => T,
        options?: RequestOptions,
    ): Promise<T> {
        const data = await this.request(name, args, options);
        try {
            return read(data);
        } catch (error) {
            const text = `The gadget's answer to ${name} cannot be read.`;
            throw new RequestFailedError(name, text, { cause: error });
        }
    }

    /** Ends what is waiting. */
    protected releaseRequests(): void {
        this.sender.release();
    }

    /** A refusal on a channel that is connected is the contact center's own word. */
    private isCutOff(channelType: ChannelType): boolean {
        const { isConnected, lostChannels } = this.health;
        return !isConnected && (channelType === 'OVERALL' || lostChannels.includes(channelType));
    }
}

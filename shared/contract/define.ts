import { z } from "zod";

/** A method of the office service: what it takes, what it gives, and whether it writes. */
export interface Method<
  Kind extends "query" | "command" = "query" | "command",
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
}

/** Methods of one feature by name. */
export type Feature = Readonly<Record<string, Method>>;

/** All features by name; the only description of the service that exists. */
export type Contract = Readonly<Record<string, Feature>>;

/** A method that only reads; it may take time and may be cancelled. */
export function query<Shape extends z.core.$ZodLooseShape, Output extends z.ZodType>(
  shape: Shape,
  output: Output,
): Method<"query", z.ZodObject<Shape, z.core.$strict>, Output> {
  return { kind: "query", input: z.strictObject(shape), output };
}

/** A method that writes: it runs synchronously in one transaction and its events go out after the commit. */
export function command<Shape extends z.core.$ZodLooseShape, Output extends z.ZodType>(
  shape: Shape,
  output: Output,
): Method<"command", z.ZodObject<Shape, z.core.$strict>, Output> {
  return { kind: "command", input: z.strictObject(shape), output };
}

/** What a handler receives, after the door has checked it. */
export type InputOf<M extends Method> = z.output<M["input"]>;

/** What a caller passes in. */
export type CallOf<M extends Method> = z.input<M["input"]>;

/** What a method gives back. */
export type OutputOf<M extends Method> = z.output<M["output"]>;

type HandlerOf<M extends Method, Read, Write> =
  M extends Method<"command">
    ? (input: InputOf<M>, write: Write) => OutputOf<M>
    : (input: InputOf<M>, read: Read) => OutputOf<M> | Promise<OutputOf<M>>;

/** What the service must supply for a contract: a missing or extra method does not compile. */
export type Handlers<C extends Contract, Read, Write> = {
  readonly [F in keyof C]: { readonly [M in keyof C[F]]: HandlerOf<C[F][M], Read, Write> };
};

/** The part of a DOM or Node `AbortSignal` that the contract needs. */
export interface CancelSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void, options: { once: true }): void;
}

/** Options of one call; an aborted call rejects at once with the signal's reason. */
export interface CallOptions {
  readonly signal?: CancelSignal;
  /** Hears how far long work has come, from 0 to 1; quick work says nothing. */
  readonly onProgress?: (share: number) => void;
}

/** What the renderer, the command line and the tests call. */
export type Client<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [M in keyof C[F]]: (input: CallOf<C[F][M]>, options?: CallOptions) => Promise<OutputOf<C[F][M]>>;
  };
};

// Copyright the Plumbline authors. Apache-2.0.
// Prints one JSON line per step; the exit code is 1 when any failed. Endpoint, region and keys come from the environment.

export const settings = {
    endpoint: process.env.PLUMBLINE_ENDPOINT,
    region: process.env.AWS_REGION ?? "eu-central-1",
    // One attempt: a conformance run wants to see every refusal.
    maxAttempts: 1,
};

export const prefix = process.env.PLUMBLINE_PREFIX ?? "js";

let failed = false;

/** Runs one step and prints what it saw. Returns undefined when it failed; later steps then fail by themselves. */
export async function step(name, action) {
    try {
        const seen = await action();
        print({ step: name, ok: true, seen: seen ?? null });
        return seen;
    } catch (error) {
        failed = true;
        print({ step: name, ok: false, error: error.name, message: String(error.message) });
        return undefined;
    }
}

/** Expects the call to be refused with one of these codes. */
export async function refused(name, codes, call) {
    await step(name, async () => {
        try {
            await call();
        } catch (error) {
            check(codes.includes(error.name), `${error.name} is not one of ${codes}: ${error.message}`);
            check(error.$metadata?.requestId, "the refusal has no request id");
            return { error: error.name, message: error.message, requestId: true };
        }
        throw new Error(`was not refused; ${codes} was to be seen`);
    });
}

export function check(condition, message) {
    if (!condition) {
        throw new Error(message);
    }
}

export function equal(found, wanted, what) {
    check(JSON.stringify(found) === JSON.stringify(wanted),
        `${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}

export async function until(what, call, done) {
    for (let attempt = 0; attempt < 120; attempt++) {
        const answer = await call();
        if (done(answer)) {
            return answer;
        }
        await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`${what} did not happen within 30 seconds`);
}

export function finish() {
    process.exitCode = failed ? 1 : 0;
}

function print(line) {
    process.stdout.write(JSON.stringify(line) + "\n");
}

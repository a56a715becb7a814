/**
 * A hash of everything that was told to it, in order, 64 bits wide: two FNV-1a lanes that start and
 * multiply differently. Cheap enough for every event of a shift, and nothing is kept.
 */
export class RunningHash {
    private left = 0x811c9dc5;
    private right = 0x9e3779b9;

    add(text: string): void {
        let { left, right } = this;
        for (let i = 0; i < text.length; i += 1) {
            const code = text.charCodeAt(i);
            left = Math.imul(left ^ code, 0x01000193);
            right = Math.imul(right ^ code, 0x85ebca6b);
        }
        // An end mark, so that "ab", "c" differs from "a", "bc".
        this.left = Math.imul(left ^ 0x1f, 0x01000193);
        this.right = Math.imul(right ^ 0x1f, 0x85ebca6b) ^ (right >>> 15);
    }

    /** 16 hexadecimal digits. */
    get digest(): string {
        return [this.left, this.right]
            .map((lane) => (lane >>> 0).toString(16).padStart(8, '0'))
            .join('');
    }
}

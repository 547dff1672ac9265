/** A file that cannot be read as a report; the message says in Chinese what to do. */
export class ReportError extends Error {
  override name = "ReportError";
}

export class EmptyFileError extends ReportError {
  override name = "EmptyFileError";
  constructor() {
    super("文件是空的，没有可读的文字；请重新保存一份有内容的报告。");
  }
}

export class BinaryFileError extends ReportError {
  override name = "BinaryFileError";
  constructor() {
    super("文件内容不是文字，可能已损坏；请用 UTF-8 或 GB18030 编码另存为 .txt 文件。");
  }
}

export class UnknownFormatError extends ReportError {
  override name = "UnknownFormatError";
  /** @param format what the file seems to be: PDF, Word 文档, .xyz */
  constructor(format: string) {
    super(
      `还读不了这种格式（${format}），目前能读 .txt、.md 文本文件；请把报告的文字另存为 .txt 文件再放进来。`,
    );
  }
}

export class UnreadableFileError extends ReportError {
  override name = "UnreadableFileError";
  /** @param reason the operating system's code, such as ENOENT */
  constructor(reason: string) {
    super(
      reason === "ENOENT"
        ? "找不到这个文件；请检查路径。"
        : `文件打不开（${reason}）；请检查它是不是普通文件、有没有读取权限。`,
    );
  }
}

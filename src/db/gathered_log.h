#pragma once
namespace clinic {

/// The name of a layer under SQLite (a VFS) for the connection that writes. SQLite hands each page
/// of a transaction to the write-ahead log in two pieces, a head of 24 bytes and the page; the
/// layer gathers them and hands them on in few large ones, over what is the default VFS now. Every
/// other file goes straight there.
///
/// Nobody can tell the difference: what was gathered is written before the transaction's last page
/// is acknowledged, before the log is synced, read, measured or cut by this connection, and no
/// other looks at pages whose transaction has not ended. A write that fails is told by the call
/// that brings it out, and undoes the same transaction.
const char* gathered_log();
}  // namespace clinic

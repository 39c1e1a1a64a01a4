#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>

// The parts of a package by name, inflated; fails the program where one is no well-formed XML.
QMap<QByteArray, QByteArray> partsOf(const QByteArray &workbook);

// What openpyxl sees in a workbook (read_workbook.py).
QJsonObject seenByOthers(const QByteArray &workbook);

#pragma once

#include <QJsonObject>
#include <QObject>

#include "exchange/import_report.h"

// The real published text equals nerima-2016.expected.json, item by item.
class TestSeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void frontMatterEqualsTruth();
    void legendEqualsTruth();
    void headingsEqualTruth();
    void opinionsEqualTruth();
    void referencesLeadWhereTheySay();
    void nothingIsLeftOver();
    void sameInEveryEncoding();

private:
    QByteArray m_source;
    QJsonObject m_truth;
    std::optional<gaiyo::Imported> m_imported;
};

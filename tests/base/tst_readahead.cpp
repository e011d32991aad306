// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/readahead.h"

#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace lockstep;

class TestReadAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inOrder()
    {
        // the later, the quicker: they are ready in another order than they are handed over in
        base::ReadAhead<std::unique_ptr<int>> ahead(40, [](std::size_t i) {
            QThread::usleep(i % 7 == 0 ? 3000 : 10);
            return std::make_unique<int>(int(i));
        });
        for (int i = 0; i < 40; ++i)
            QCOMPARE(*ahead.take(), i);
    }
    void nothing()
    {
        base::ReadAhead<int> ahead(0, [](std::size_t) { return 1; });
    }
    void elsewhere()
    {
        base::ReadAhead<Qt::HANDLE> ahead(3, [](std::size_t) { return QThread::currentThreadId(); });
        for (int i = 0; i < 3; ++i)
            QVERIFY(ahead.take() != QThread::currentThreadId());
    }
    void bounded()
    {
        std::atomic<int> made = 0;
        base::ReadAhead<int> ahead(1000, [&](std::size_t i) { return ++made, int(i); });
        for (int i = 0; i < 10; ++i)
            QCOMPARE(ahead.take(), i);
        QThread::msleep(50);
        QVERIFY2(made <= 200, qPrintable(QString::number(made)));
    }
    void leftEarly()
    {
        std::atomic<int> running = 0;
        {
            base::ReadAhead<int> ahead(100, [&](std::size_t i) {
                ++running;
                QThread::msleep(5);
                --running;
                return int(i);
            });
            QCOMPARE(ahead.take(), 0);
        }
        QCOMPARE(running, 0);
    }
    void throws()
    {
        base::ReadAhead<int> ahead(3, [](std::size_t i) {
            if (i == 1)
                throw std::runtime_error("one");
            return int(i);
        });
        QCOMPARE(ahead.take(), 0);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, std::ignore = ahead.take());
        QCOMPARE(ahead.take(), 2);
    }
};

QTEST_GUILESS_MAIN(TestReadAhead)
#include "tst_readahead.moc"
